package cn.taizhang.register;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class RefusedRows implements AutoCloseable {
    RefusedRows(@Nullable Path goal) {}

    void begin(String sheet, Headings.Recognised headings) {}

    void add(Line line, List<ImportResult.Refusal> told) {}

    @Override
    public void close() {}
}
