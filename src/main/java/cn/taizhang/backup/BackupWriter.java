package cn.taizhang.backup;

import cn.taizhang.database.SchemaHistory;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** 备份文件的写法: a zip file, entry after entry, each with its checksum in the last one, sealed at the end. */
final class BackupWriter {

    static final String MANIFEST = "manifest.json";
    static final String CONTENTS = "contents.json";
    static final String TABLES = "tables/";
    static final String FILES = "files/";
    static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final ZipOutputStream zip;
    private final List<Contents.Entry> entries = new ArrayList<>();

    BackupWriter(FileChannel file) {
        this.file = file;
        this.zip =
                new ZipOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(file), BUFFER));
        // cipher text and digests do not shrink at any level; the rest shrinks well enough at the
        // quickest
        zip.setLevel(Deflater.BEST_SPEED);
    }

    @FunctionalInterface
    private interface Content {
        Contents.@Nullable Rows writeTo(OutputStream entry) throws IOException, SQLException;
    }

    void manifest(Manifest manifest) throws IOException, SQLException {
        entry(
                MANIFEST,
                into -> {
                    into.write(JSON.writeValueAsBytes(manifest));
                    return null;
                });
    }

    long table(Manifest.Table table, TableStream stream) throws IOException, SQLException {
        var written = entry(TABLES + table.qualified() + ".csv", into -> stream.out(table, into));
        var rows = written.rows();
        return rows == null ? 0 : rows.count();
    }

    void file(String name, Path file) throws IOException, SQLException {
        entry(
                FILES + name,
                into -> {
                    Files.copy(file, into);
                    return null;
                });
    }

    /** Writes the last entry and the seal; after that the file is whole. */
    void finish(String snapshotAt, List<Contents.Sequence> sequences) throws IOException {
        zip.putNextEntry(new ZipEntry(CONTENTS));
        zip.write(JSON.writeValueAsBytes(new Contents(snapshotAt, entries, sequences)));
        zip.closeEntry();
        zip.setComment(Seal.OPEN);
        zip.finish();
        zip.flush();
        Seal.put(file);
    }

    private Contents.Entry entry(String name, Content content) throws IOException, SQLException {
        MessageDigest digest = Sha256.start();
        zip.putNextEntry(new ZipEntry(name));
        var counted = new Counting(new DigestOutputStream(zip, digest));
        var rows = content.writeTo(counted);
        zip.closeEntry();
        var written = new Contents.Entry(name, counted.bytes, Sha256.hex(digest), rows);
        entries.add(written);
        return written;
    }

    /** Passes on whole arrays, unlike its parent. */
    private static final class Counting extends FilterOutputStream {

        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            bytes += length;
        }
    }

    static Manifest manifestOf(
            Origin origin,
            String createdAt,
            String databaseVersion,
            SchemaHistory schema,
            List<Manifest.Table> tables) {
        return new Manifest(
                Manifest.FORMAT,
                Manifest.PRODUCT,
                "用台账恢复：./taizhang restore 本文件 --data 空目录 --key 密钥文件。密钥文件（secret.key）不在这里面，须另外保管；"
                        + "没有它，证件号和电话无法读取。各表在 tables 里，是 UTF-8 的 CSV。",
                createdAt,
                origin,
                databaseVersion,
                schema,
                tables);
    }
}
