package cn.taizhang.shell;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** 与群众端往来: where parcels for the public side are put, and those from it are fetched. */
final class Exchanging {

    @Option(names = "--exchange", paramLabel = "DIR", description = "与群众端往来的交换目录；不写就不摆渡")
    private @Nullable Path folder;

    /** What the product is told. */
    Map<String, Object> settings() {
        var named = folder;
        return named == null
                ? Map.of()
                : Map.of("taizhang.exchange", named.toAbsolutePath().normalize().toString());
    }
}
