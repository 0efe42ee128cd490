package cn.taizhang.register;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 呈现: what the pages of a register say beyond its columns.
 *
 * @param one what a record is called: 制度
 * @param beginning said to who may record while there is nothing yet
 * @param recorders who records, for those who only read; empty to name the roles that may
 * @param mayKeep what who records may do here, one sentence; empty for the general one
 * @param remarks 说明: what is to be known about a record besides its columns, as on its page
 * @param attachments null where records have none
 */
public record Showing(
        String one,
        String beginning,
        String recorders,
        String mayKeep,
        Function<Entry, List<String>> remarks,
        @Nullable AttachedRecords attachments) {

    public static Showing of(String one) {
        return new Showing(one, "登记一次，各项数据同时就有。", "", "", entry -> List.of(), null);
    }

    public Showing beginning(String words) {
        return new Showing(one, words, recorders, mayKeep, remarks, attachments);
    }

    public Showing recorders(String words) {
        return new Showing(one, beginning, words, mayKeep, remarks, attachments);
    }

    public Showing mayKeep(String words) {
        return new Showing(one, beginning, recorders, words, remarks, attachments);
    }

    public Showing remarks(Function<Entry, List<String>> remarking) {
        return new Showing(one, beginning, recorders, mayKeep, remarking, attachments);
    }

    public Showing attachments(AttachedRecords provider) {
        return new Showing(one, beginning, recorders, mayKeep, remarks, provider);
    }
}
