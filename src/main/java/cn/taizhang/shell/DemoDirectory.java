package cn.taizhang.shell;

import cn.taizhang.database.DataDirectory;
import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.database.DatabaseUnavailable;
import cn.taizhang.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 演示目录: kept and served again, made anew when asked, never laid over real data. */
record DemoDirectory(Path path, @Nullable String database) {

    /** Sees to it that the directory is a demonstration's; gives the day it stands on. */
    LocalDate prepare(@Nullable LocalDate wanted, boolean reset) throws IOException {
        var standing = DemoMark.in(path).day();
        if (standing.isEmpty() && holdsData()) {
            throw new CommandFailed("目录 " + path + " 里是真实数据，演示不会动它。请用 --data 另指定一个目录。");
        }
        if (standing.isEmpty() && database != null && hasDistrict(database)) {
            throw new CommandFailed("这个数据库里已有区的数据，演示不会动它。请换一个空的数据库。");
        }
        if (standing.isPresent() && !reset) {
            if (wanted != null && !wanted.equals(standing.get())) {
                throw new CommandFailed(
                        "已有的演示停在 " + standing.get() + "。要改成 " + wanted + "，请加 --reset 重新建。");
            }
            return standing.get();
        }
        if (standing.isPresent()) {
            clear();
        }
        LocalDate day = wanted == null ? DemoCommand.usualDay() : wanted;
        DataDirectory.at(path);
        DemoMark.write(path, day);
        return day;
    }

    private static boolean hasDistrict(String url) {
        try (var connection = DatabaseAccess.of(url).connect();
                var statement = connection.createStatement();
                var schema =
                        statement.executeQuery(
                                "select to_regclass('kernel.district') is not null")) {
            schema.next();
            if (!schema.getBoolean(1)) {
                return false;
            }
            try (var rows = statement.executeQuery("select exists (select from kernel.district)")) {
                rows.next();
                return rows.getBoolean(1);
            }
        } catch (SQLException unreachable) {
            throw new DatabaseUnavailable(
                    "连不上 --db 给出的数据库：" + unreachable.getMessage(), unreachable);
        }
    }

    private boolean holdsData() throws IOException {
        if (!Files.isDirectory(path)) {
            return Files.exists(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isPresent();
        }
    }

    /** Only what nobody is using, and only with its mark, is ever taken away. */
    private void clear() throws IOException {
        if (database != null) {
            throw new CommandFailed("--reset 只用于内置数据库；外部数据库请由管理员清空。");
        }
        try (var postgres = EmbeddedPostgres.open(DataDirectory.at(path))) {
            if (!postgres.owner()) {
                throw new CommandFailed("演示正在运行，请先结束它再重新建。");
            }
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(path)) {
                    Files.delete(file);
                }
            }
        }
    }
}
