package cn.taizhang.register.web;

import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Sent;
import cn.taizhang.register.Column;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Register;
import cn.taizhang.register.Trait;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 表上填的: what a form brought along, by column key; whatever else came with it is left out.
 *
 * @param record the id a new record will have; one that was tampered with is replaced, the form then stands alone
 * @param draft the draft it goes on with, null for none
 */
record Typed(UUID record, @Nullable UUID draft, Map<String, String> values) {

    static final String RECORD = "id";
    static final String DRAFT = "draft";

    /** After the name of a field: what was picked from a list beside it, which says more than what stood in it already. */
    static final String PICKED = "-picked";

    Typed {
        values = Map.copyOf(values);
    }

    static Typed of(Register<?> register, Map<String, String> sent) {
        var values = new HashMap<String, String>();
        for (var column : register.typed()) {
            String picked = sent.getOrDefault(column.key() + PICKED, "").strip();
            values.put(
                    column.key(),
                    picked.isEmpty() ? sent.getOrDefault(column.key(), "").strip() : picked);
        }
        var record = Sent.maybe(sent.getOrDefault(RECORD, "")).orElse(null);
        return new Typed(
                record == null ? Ids.next() : record,
                Sent.maybe(sent.getOrDefault(DRAFT, "")).orElse(null),
                values);
    }

    /** What stands in the form by which a record is corrected; what is personal is not shown again. */
    static Typed of(Register<?> register, Entry entry) {
        var values = new HashMap<String, String>();
        for (var column : register.typed()) {
            values.put(column.key(), column.is(Trait.PERSONAL) ? "" : entry.written(column));
        }
        return new Typed(Ids.next(), null, values);
    }

    /** The draft it is kept as: one from the way back is kept as before. */
    UUID kept() {
        return draft == null ? record : draft;
    }

    String value(Column<?> column) {
        return values.getOrDefault(column.key(), "");
    }
}
