package cn.taizhang.register.web;

import cn.taizhang.kernel.TypedDate;
import cn.taizhang.organization.OrganizationOffer;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnType.Control;
import cn.taizhang.register.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 一栏: a column as its form shows it.
 *
 * @param control which of the shared controls it is
 * @param options what to choose from, in order
 * @param blank words of the empty choice, null where one has to be chosen
 * @param longest at most so many characters, null where that is no question
 * @param organizations proposed where it asks for one
 */
record Field(
        String name,
        String label,
        Kind control,
        String value,
        @Nullable String hint,
        boolean required,
        Map<String, String> options,
        @Nullable String blank,
        @Nullable Integer longest,
        OrganizationOffer organizations) {

    /** 控件. */
    enum Kind {
        LINE,
        LINES,
        DAY,
        NUMBER,
        AMOUNT,
        RADIOS,
        SELECT,
        ORGANIZATION
    }

    /** More choices than these are folded away into a select. */
    private static final int RADIOS_AT_MOST = 4;

    /** A line for no more than this needs no whole line of the form. */
    private static final int SHORT = 60;

    private static final int SIDE_BY_SIDE = 3;
    private static final String STAYS = "已登记的不显示；不填就保持不变。";

    static Field of(Column<?> column, String value, boolean correcting) {
        var type = column.type();
        var options = new LinkedHashMap<String, String>();
        type.choices().forEach(word -> options.put(word, word));
        boolean required = column.is(Trait.REQUIRED);
        var longest = type.longest();
        return new Field(
                column.key(),
                column.heading(),
                kind(type.control(), options.size(), required, value),
                value,
                hint(column, correcting),
                required,
                options,
                required ? null : "不选",
                longest.isPresent() ? longest.getAsInt() : null,
                OrganizationOffer.NOTHING);
    }

    Field proposing(OrganizationOffer offer) {
        return new Field(
                name, label, control, value, hint, required, options, blank, longest, offer);
    }

    /** What was typed as a day and is none would vanish from a date control; it stays on a plain line. */
    private static Kind kind(Control control, int choices, boolean required, String value) {
        return switch (control) {
            case LINE, PERSON -> Kind.LINE;
            case LINES -> Kind.LINES;
            case DAY -> value.isEmpty() || isIso(value) ? Kind.DAY : Kind.LINE;
            case NUMBER -> Kind.NUMBER;
            case AMOUNT -> Kind.AMOUNT;
            // an optional choice made among radios could not be taken back
            case CHOICE -> required && choices <= RADIOS_AT_MOST ? Kind.RADIOS : Kind.SELECT;
            case ORGANIZATION -> Kind.ORGANIZATION;
        };
    }

    private static boolean isIso(String value) {
        return TypedDate.parse(value).map(day -> day.toString().equals(value)).orElse(false);
    }

    private static @Nullable String hint(Column<?> column, boolean correcting) {
        if (correcting && column.is(Trait.PERSONAL)) {
            return STAYS;
        }
        return column.hint().isEmpty() ? null : column.hint();
    }

    /**
     * Short ones that follow each other stand side by side, never more than three, none left alone where it need not be. An organization with its
     * code needs half a line.
     */
    static List<List<Field>> inRows(List<Field> fields) {
        var rows = new ArrayList<List<Field>>();
        var beside = new ArrayList<Field>();
        for (var field : fields) {
            if (field.isShort()) {
                beside.add(field);
            } else {
                split(beside, rows);
                rows.add(List.of(field));
            }
        }
        split(beside, rows);
        return rows;
    }

    private static void split(List<Field> beside, List<List<Field>> rows) {
        while (!beside.isEmpty()) {
            boolean oneWouldBeLeft = beside.size() == SIDE_BY_SIDE + 1;
            boolean wide =
                    beside.stream()
                            .limit(SIDE_BY_SIDE)
                            .anyMatch(field -> field.control == Kind.ORGANIZATION);
            int count = Math.min(oneWouldBeLeft || wide ? 2 : SIDE_BY_SIDE, beside.size());
            rows.add(List.copyOf(beside.subList(0, count)));
            beside.subList(0, count).clear();
        }
    }

    private boolean isShort() {
        return switch (control) {
            case DAY, NUMBER, AMOUNT, ORGANIZATION -> true;
            case LINE -> longest == null || longest <= SHORT;
            case LINES, RADIOS, SELECT -> false;
        };
    }
}
