package cn.taizhang.register.web;

import cn.taizhang.audit.AuditRow;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnType.Control;
import cn.taizhang.register.Deed;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Register;
import cn.taizhang.register.Trait;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 记录页.
 *
 * @param owner the organization it belongs to, by name; empty for none
 * @param marks how it came: 代录
 * @param remarks what is to be known besides
 * @param correction address of the form that corrects it, null for who may not
 * @param worked address where it is worked at step by step, null for one that is not
 * @param standing what the viewer may do, or who may
 */
record RecordPage(
        String section,
        String register,
        String registerHref,
        String title,
        String owner,
        List<String> marks,
        List<Fact> facts,
        List<String> remarks,
        @Nullable String correction,
        @Nullable String worked,
        String standing,
        List<Deed> history) {

    /**
     * 一项.
     *
     * @param tone how the record stands by it, null where it does not say so
     */
    record Fact(String label, String text, @Nullable String tone, boolean lines) {}

    static RecordPage of(
            Register<?> register,
            Entry entry,
            boolean mayCorrect,
            String keepers,
            List<AuditRow> history) {
        return new RecordPage(
                register.showing().section(register.key()),
                register.name(),
                register.home(),
                register.title(entry),
                Marks.owner(register, entry),
                Marks.of(register, entry),
                facts(register, entry),
                register.showing().remarks().apply(entry),
                mayCorrect
                        ? register.page(Objects.requireNonNull(entry.id())) + "/correction"
                        : null,
                worked(register, entry),
                mayCorrect ? "更正时，更正前的内容留在办理记录中。" : "您可以查看；更正由" + keepers + "办理。",
                history.stream().map(row -> Deed.of(register, row)).toList());
    }

    private static @Nullable String worked(Register<?> register, Entry entry) {
        var door = register.showing().door();
        return door == null
                ? null
                : door.page().apply(Objects.requireNonNull(entry.id())).orElse(null);
    }

    /** What is filled in; how the record stands goes first, the title stands above, and what is personal stays away. */
    private static List<Fact> facts(Register<?> register, Entry entry) {
        var title = Marks.titleColumn(register);
        return register.columns().stream()
                .filter(column -> !column.equals(title))
                .filter(column -> !column.is(Trait.ON_BEHALF) && !column.is(Trait.PERSONAL))
                .filter(column -> !entry.shown(column).isEmpty())
                .map(column -> fact(entry, column))
                .sorted(Comparator.comparing((Fact fact) -> fact.tone() == null))
                .toList();
    }

    private static Fact fact(Entry entry, Column<?> column) {
        return new Fact(
                column.heading(),
                entry.shown(column),
                entry.tone(column).map(tone -> tone.style()).orElse(null),
                column.type().control() == Control.LINES);
    }
}
