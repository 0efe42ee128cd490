package cn.taizhang.spreadsheet;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** 不规范文件: made on the spot, always the same ones, each with the answer that is expected of it. */
final class MalformedFiles {

    /** Where a file that asks for something elsewhere asks for it; the one who reads listens there. */
    static final int PORT = 47_811;

    static final String ELSEWHERE = "http://127.0.0.1:" + PORT + "/x";

    static final String BOMB = "压缩炸弹";
    static final String DOCTYPE = "DOCTYPE";
    static final String BROKEN = "已损坏或者不完整";
    static final String ODD = "内部结构不正常";
    static final String PASSWORD = "有密码";
    static final String TOO_LONG = "32,767 个字";

    /** The expected answer of a file that was altered at random: its own values, or a refusal. */
    static final String SAME_OR_REFUSED = "same-or-refused ";

    /** A kind of file that carries no sum of its own: any values, or a refusal, but an answer. */
    static final String ANY = "any";

    private MalformedFiles() {}

    /** 写出内容. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** 一个文件. */
    record Case(String name, Content content, String expected) {

        static Case of(String name, byte[] content, String expected) {
            return new Case(name, out -> out.write(content), expected);
        }

        boolean meets(String answer) {
            if (expected.equals(ANY)) {
                return answer.startsWith("读出") || isRefusal(answer);
            }
            if (expected.startsWith(SAME_OR_REFUSED)) {
                return answer.equals(expected.substring(SAME_OR_REFUSED.length()))
                        || isRefusal(answer);
            }
            return answer.contains(expected) && (answer.startsWith("读出") || isRefusal(answer));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> all() {
        var all = new ArrayList<Case>();
        add(all, "bomb", Bombs.all());
        add(all, "xml", HostileXml.all());
        add(all, "package", OddPackages.all());
        add(all, "cell", OddCells.all());
        add(all, "old", OldWorkbooks.all());
        add(all, "text", TextFiles.all());
        return all;
    }

    private static void add(List<Case> all, String group, List<Case> cases) {
        cases.forEach(
                one -> all.add(new Case(group + ": " + one.name(), one.content(), one.expected())));
    }

    /** What a file is answered with: its rows in short, or why it is refused. Anything else is thrown on. */
    static String answer(Path file, String name) {
        var first = new ArrayList<String>();
        int[] rows = {0};
        try (var opened = SpreadsheetFile.open(file, name)) {
            for (var sheet : opened.sheets()) {
                opened.read(
                        sheet,
                        row -> {
                            rows[0]++;
                            if (first.size() < 3) {
                                first.add(shortened(row));
                            }
                            return true;
                        });
            }
        } catch (UnreadableSpreadsheet refused) {
            return String.valueOf(refused.getMessage());
        }
        return "读出 %d 行：%s".formatted(rows[0], String.join(" / ", first));
    }

    /** A refusal says what is wrong and then what to do. */
    static boolean isRefusal(String answer) {
        return answer.matches("(?s)[^a-z].*。(请.*。)?") && answer.contains("请");
    }

    static byte[] bytes(Content content) {
        var out = new ByteArrayOutputStream();
        try {
            content.to(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    /** Text that does not pack well. */
    static String unlike(int length) {
        return new Random(length)
                .ints(length, 0x4E00, 0x9F00)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    static byte[] encryptedXls() {
        return bytes(out -> {
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            try (var workbook = new HSSFWorkbook()) {
                workbook.createSheet("名册");
                workbook.write(out);
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        });
    }

    static byte[] encryptedXlsx(EncryptionMode mode) {
        return bytes(out -> {
            try (var system = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(mode).getEncryptor();
                encryptor.confirmPassword("secret");
                try (var inner = encryptor.getDataStream(system)) {
                    inner.write(sound());
                }
                system.writeFilesystem(out);
            } catch (GeneralSecurityException failed) {
                throw new IOException(failed);
            }
        });
    }

    /** 「读出 1 行：王芳|37」. */
    static byte[] sound() {
        return MadeXlsx.ofCells("<c r='A1' t='s'><v>0</v></c><c r='B1'><v>37</v></c>")
                .strings("<t>王芳</t>")
                .bytes();
    }

    static final String SOUND = "读出 1 行：王芳|37";

    static Path written(Case one, Path folder) throws IOException {
        Path file = folder.resolve("case");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            one.content().to(out);
        }
        return file;
    }

    private static String shortened(SheetRow row) {
        String text = String.join("|", Reading.texts(row));
        return text.length() <= 300 ? text : text.substring(0, 300);
    }
}
