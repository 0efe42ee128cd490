package cn.taizhang.shell;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** 数据在哪里: the options every command takes to find its data. */
final class Place {

    @Option(names = "--data", paramLabel = "DIR", description = "数据目录（默认 ./data）")
    @Nullable Path data;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "使用已有的 PostgreSQL：postgresql://用户:密码@主机:端口/库")
    @Nullable String database;

    /** The data directory, or the one a command uses when none is named. */
    Path directory(String otherwise) {
        var named = data;
        return named == null ? Path.of(otherwise) : named;
    }
}
