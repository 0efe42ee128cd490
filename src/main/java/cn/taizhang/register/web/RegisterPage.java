package cn.taizhang.register.web;

import cn.taizhang.account.Role;
import cn.taizhang.register.Column;
import cn.taizhang.register.Door;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Register;
import cn.taizhang.register.RowQuestion;
import cn.taizhang.register.SheetLinks;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 台账页: the list of one register.
 *
 * @param searching what the search box looks into, null where there is none
 * @param filtered whether a condition beside the text is set
 * @param sort what the list goes by, as its filters hand it on; empty for the register's own order
 * @param recording address of the empty form, null for who may not record
 * @param door 正门, null where there is none or the viewer may not record
 * @param empty what is said when there are no rows, else null
 * @param brought 这次导入的: whether only those are listed
 * @param first address of the first page, null on it
 * @param next address of the next page, null on the last
 */
record RegisterPage(
        String section,
        String name,
        String purpose,
        String home,
        String query,
        @Nullable String searching,
        List<Filter> filters,
        boolean filtered,
        String sort,
        boolean descending,
        @Nullable String recording,
        String recordingLabel,
        @Nullable Door door,
        SheetLinks sheets,
        List<DraftLine> drafts,
        LocalDate today,
        List<Heading> headings,
        List<Row> rows,
        @Nullable Empty empty,
        String line,
        boolean brought,
        @Nullable String first,
        @Nullable String next,
        String standing) {

    static final int LENGTH = 50;

    /** 春办〔2019〕12号 is read in one piece. */
    private static final int UNBROKEN = 14;

    /** 筛选: a choice column as a select. */
    record Filter(String key, String heading, List<String> choices, String chosen) {}

    /**
     * 栏目.
     *
     * @param href the list by this column, or by it the other way round
     * @param order ascending, descending, or null where the list goes by another
     */
    record Heading(String text, String href, @Nullable String order, String style) {}

    /** 一行. */
    record Row(String href, List<Cell> cells) {}

    /**
     * 一格.
     *
     * @param style how it stands in the table
     * @param tone of the tag it is shown as, null for plain text
     * @param marks beside the title
     */
    record Cell(
            String text, String style, boolean title, @Nullable String tone, List<String> marks) {}

    /** 没有内容时的说明: why, and what to do next; without an address there is nothing the viewer can do. */
    record Empty(String title, String text, @Nullable String href, @Nullable String action) {

        static @Nullable Empty of(
                Register<?> register, RowQuestion question, boolean none, boolean mayRecord) {
            String one = register.showing().one();
            if (!none) {
                return null;
            }
            if (question.narrows() || question.after() != null) {
                return new Empty("没有符合条件的" + one, "可以少写几个字，或者换一个条件。", register.home(), "看全部" + one);
            }
            var door = register.showing().door();
            if (mayRecord && door != null) {
                return new Empty(
                        "还没有登记" + one,
                        register.showing().beginning(),
                        door.actionHref(),
                        door.action());
            }
            return mayRecord
                    ? new Empty(
                            "还没有登记" + one,
                            register.showing().beginning(),
                            register.home() + "/new",
                            "登记" + one)
                    : new Empty(
                            "还没有登记" + one, "由" + recorders(register) + "登记，登记后这里就有。", null, null);
        }
    }

    /**
     * @param found one more than a page holds where there is a next page
     * @param brought whether it is what an import brought, all on one page
     */
    static RegisterPage of(
            Register<?> register,
            RowQuestion question,
            List<Entry> found,
            boolean brought,
            boolean mayRecord,
            SheetLinks sheets,
            List<DraftLine> drafts,
            LocalDate today) {
        var shown = brought ? found : found.stream().limit(LENGTH).toList();
        var columns = listed(register);
        var addresses = new ListAddresses(register, question);
        return new RegisterPage(
                register.showing().section(register.key()),
                register.name(),
                register.purpose(),
                register.home(),
                question.text(),
                searching(register),
                filters(register, question),
                !question.filters().isEmpty(),
                question.sort(),
                question.descending(),
                mayRecord ? register.home() + "/new" : null,
                recordingLabel(register),
                mayRecord ? register.showing().door() : null,
                sheets,
                drafts,
                today,
                columns.stream().map(column -> heading(addresses, column)).toList(),
                shown.stream().map(entry -> row(register, columns, entry)).toList(),
                Empty.of(register, question, shown.isEmpty(), mayRecord),
                "本页 " + shown.size() + " " + register.counter(),
                brought,
                question.after() == null ? null : addresses.first(),
                !brought && found.size() > LENGTH ? addresses.after(id(shown.getLast())) : null,
                standing(register, mayRecord));
    }

    private static String recordingLabel(Register<?> register) {
        var door = register.showing().door();
        return door == null ? register.showing().recording() : door.afterwards();
    }

    /** What is personal is shown on no list. */
    private static List<Column<?>> listed(Register<?> register) {
        return register.with(Trait.LISTED).stream()
                .filter(column -> !column.is(Trait.PERSONAL))
                .toList();
    }

    private static @Nullable String searching(Register<?> register) {
        var searched = register.with(Trait.SEARCHED);
        return searched.isEmpty()
                ? null
                : searched.stream().map(Column::heading).collect(Collectors.joining("、"));
    }

    private static List<Filter> filters(Register<?> register, RowQuestion question) {
        return register.with(Trait.FILTERED).stream()
                .filter(column -> !column.type().choices().isEmpty())
                .map(column ->
                        new Filter(
                                column.key(),
                                column.heading(),
                                column.type().choices(),
                                question.filters().getOrDefault(column.key(), "")))
                .toList();
    }

    private static Heading heading(ListAddresses addresses, Column<?> column) {
        return new Heading(
                column.heading(),
                addresses.by(column),
                addresses.order(column),
                isNumber(column) ? "n" : "");
    }

    private static boolean isNumber(Column<?> column) {
        return switch (column.type().control()) {
            case NUMBER, AMOUNT -> true;
            case LINE, LINES, DAY, CHOICE, ORGANIZATION, PERSON -> false;
        };
    }

    private static Row row(Register<?> register, List<Column<?>> columns, Entry entry) {
        return new Row(
                register.page(id(entry)),
                columns.stream().map(column -> cell(register, columns, column, entry)).toList());
    }

    private static Cell cell(
            Register<?> register, List<Column<?>> columns, Column<?> column, Entry entry) {
        boolean title = column.equals(columns.getFirst());
        var tone = entry.tone(column).map(one -> one.style()).orElse(null);
        return new Cell(
                entry.shown(column),
                title ? "t" : tone != null ? "state" : style(column, entry),
                title,
                tone,
                title ? Marks.of(register, entry) : List.of());
    }

    /** On a phone a row tells its title, how it stands, and whose and what kind it is. */
    private static String style(Column<?> column, Entry entry) {
        return switch (column.type().control()) {
            case ORGANIZATION, PERSON -> "key roomy";
            case CHOICE -> "key nowrap";
            case DAY -> "nowrap";
            case NUMBER, AMOUNT -> "n";
            case LINE, LINES -> entry.shown(column).length() <= UNBROKEN ? "nowrap" : "";
        };
    }

    private static String standing(Register<?> register, boolean mayRecord) {
        if (!mayRecord) {
            return register.intake() == null
                    ? "您可以查看。"
                    : "您可以查看；登记和更正由" + recorders(register) + "办理。";
        }
        String own = register.showing().mayKeep();
        return own.isEmpty() ? "您可以登记、更正本组织及下级组织的" + register.showing().one() + "。" : own;
    }

    private static String recorders(Register<?> register) {
        String own = register.showing().recorders();
        return own.isEmpty()
                ? Arrays.stream(Role.values())
                        .filter(role -> role.permissions().contains(register.keeps()))
                        .map(Role::label)
                        .collect(Collectors.joining("、"))
                : own;
    }

    private static UUID id(Entry entry) {
        return Objects.requireNonNull(entry.id());
    }
}
