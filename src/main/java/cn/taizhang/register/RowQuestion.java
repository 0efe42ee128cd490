package cn.taizhang.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 查询: which rows of a register are asked for. What was typed and means nothing here is left out.
 *
 * @param text part of a searched column; empty for all
 * @param filters column key to what was chosen: a choice's word, an organization's written form
 * @param sort key of the column it goes by; empty for the register's own order
 * @param after the last row of the page before, null for the first page
 */
public record RowQuestion(
        String text,
        Map<String, String> filters,
        String sort,
        boolean descending,
        @Nullable UUID after) {

    public static final RowQuestion ALL = new RowQuestion("", Map.of(), "", false, null);

    public RowQuestion {
        text = text.strip();
        var given = new LinkedHashMap<>(filters);
        given.values().removeIf(String::isBlank);
        filters = Map.copyOf(given);
    }

    /** The same without its place in the list. */
    public RowQuestion fromStart() {
        return new RowQuestion(text, filters, sort, descending, null);
    }

    public RowQuestion after(UUID last) {
        return new RowQuestion(text, filters, sort, descending, last);
    }

    public boolean narrows() {
        return !text.isEmpty() || !filters.isEmpty();
    }

    String filter(Column<?> column) {
        return Optional.ofNullable(filters.get(column.key())).orElse("");
    }
}
