package cn.taizhang.register;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 呈现: what the pages of a register say beyond its columns.
 *
 * @param one what a record is called: 制度
 * @param line 工作线: the work it belongs to, under which the list of all registers has it
 * @param beginning said to who may record while there is nothing yet
 * @param recorders who records, for those who only read; empty to name the roles that may
 * @param mayKeep what who records may do here, one sentence; empty for the general one
 * @param remarks 说明: what is to be known about a record besides its columns, as on its page
 * @param door 正门, null where its own form is the only way in
 * @param page where a record is shown, null where that is the register's own page of it
 * @param changing 变动: what the form does besides correcting, null where it only corrects
 * @param attachments null where records have none
 */
public record Showing(
        String one,
        String line,
        String beginning,
        String recorders,
        String mayKeep,
        Function<Entry, List<String>> remarks,
        @Nullable AttachedRecords attachments,
        @Nullable Door door,
        @Nullable Function<Entry, String> page,
        @Nullable Changing changing) {

    /**
     * 变动.
     *
     * @param heading of the form
     * @param words which field says what, said above the form
     */
    public record Changing(String heading, String words) {}

    /** What everything else rests on. */
    private static final String GENERAL = "组织、人员和组织生活";

    public static Showing of(String one) {
        return new Showing(
                one, GENERAL, "登记一次，各项数据同时就有。", "", "", entry -> List.of(), null, null, null, null);
    }

    public Showing within(String work) {
        return new Showing(
                one,
                work,
                beginning,
                recorders,
                mayKeep,
                remarks,
                attachments,
                door,
                page,
                changing);
    }

    public Showing beginning(String words) {
        return new Showing(
                one, line, words, recorders, mayKeep, remarks, attachments, door, page, changing);
    }

    public Showing recorders(String words) {
        return new Showing(
                one, line, beginning, words, mayKeep, remarks, attachments, door, page, changing);
    }

    public Showing mayKeep(String words) {
        return new Showing(
                one, line, beginning, recorders, words, remarks, attachments, door, page, changing);
    }

    public Showing remarks(Function<Entry, List<String>> remarking) {
        return new Showing(
                one,
                line,
                beginning,
                recorders,
                mayKeep,
                remarking,
                attachments,
                door,
                page,
                changing);
    }

    public Showing attachments(AttachedRecords provider) {
        return new Showing(
                one, line, beginning, recorders, mayKeep, remarks, provider, door, page, changing);
    }

    public Showing through(Door ordinary) {
        return new Showing(
                one,
                line,
                beginning,
                recorders,
                mayKeep,
                remarks,
                attachments,
                ordinary,
                page,
                changing);
    }

    public Showing shownAt(Function<Entry, String> address) {
        return new Showing(
                one,
                line,
                beginning,
                recorders,
                mayKeep,
                remarks,
                attachments,
                door,
                address,
                changing);
    }

    public Showing changing(String heading, String words) {
        return new Showing(
                one,
                line,
                beginning,
                recorders,
                mayKeep,
                remarks,
                attachments,
                door,
                page,
                new Changing(heading, words));
    }

    /** What its form is called: 登记制度, or 补录决策事项 where it is not the ordinary way in. */
    public String recording() {
        return (door == null ? "登记" : "补录") + one;
    }

    /** What the form is called by which a record is corrected. */
    public String correcting() {
        return changing == null ? "更正" + one : changing.heading();
    }

    /** What is lit in the menu on the pages of the register that has this key. */
    public String section(String key) {
        return door == null ? key : door.section();
    }
}
