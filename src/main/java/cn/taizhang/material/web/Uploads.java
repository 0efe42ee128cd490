package cn.taizhang.material.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.wordfile.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** 交来的文稿: a file, or text that was pasted. */
final class Uploads {

    private static final long MOST = 20L << 20;
    private static final int LONGEST_NAME = 40;
    private static final Pattern PAGE = Pattern.compile("第\\s*\\d+\\s*页.*");

    private Uploads() {}

    /**
     * 文稿.
     *
     * @param name of the file without its ending, of pasted text its first line
     */
    record Text(String name, TextFile file) {}

    /** Read in memory, nothing lies on the disk; refused where there is neither file nor text, or it cannot be read. */
    static Outcome<Text> read(@Nullable MultipartFile file, String pasted) throws IOException {
        if (file == null || file.isEmpty()) {
            return pasted.isBlank()
                    ? refused("请选择文件（.docx、.doc、.txt），或者把文字粘贴进来。")
                    : read(
                            "pasted.txt",
                            firstLine(pasted),
                            pasted.getBytes(StandardCharsets.UTF_8));
        }
        if (file.getSize() > MOST) {
            return refused(
                    "文件有 %.1f MB，最大 20 MB。请去掉图片另存后再传。"
                            .formatted(Math.ceil(file.getSize() / 104857.6) / 10));
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return read(name.isEmpty() ? "pasted.txt" : name, bare(name), file.getBytes());
    }

    /** The heading, as people name what they paste; never too long for a name. */
    private static String firstLine(String pasted) {
        return pasted.lines()
                .map(String::strip)
                .filter(line -> line.codePoints().anyMatch(Character::isIdeographic))
                .filter(line -> !PAGE.matcher(line).matches())
                .map(line ->
                        line.codePoints()
                                .limit(LONGEST_NAME)
                                .collect(
                                        StringBuilder::new,
                                        StringBuilder::appendCodePoint,
                                        StringBuilder::append)
                                .toString())
                .findFirst()
                .orElse("粘贴的文稿");
    }

    private static Outcome<Text> read(String name, String called, byte[] content) {
        return switch (TextFile.read(name, content)) {
            case Outcome.Refused<TextFile>(var breaches) -> refused(breaches.getFirst().message());
            case Outcome.Done<TextFile>(var read) -> new Outcome.Done<>(new Text(called, read));
        };
    }

    private static String bare(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    private static Outcome<Text> refused(String why) {
        return new Outcome.Refused<>(List.of(Breach.of("file", why)));
    }
}
