package cn.taizhang.method;

import java.util.UUID;

/**
 * 工作法的一项.
 *
 * @param id stays through the revisions, so that tasks stay with their part
 * @param group the group it belongs to, as it was declared
 * @param title empty where it is known that there is such a part, but not what it is called
 * @param confirmed false: 待确认
 */
public record Part(
        UUID id,
        String group,
        String title,
        String description,
        boolean confirmed,
        Binding binding) {

    public static final String UNKNOWN = "待确认";

    /** What stands for it where a name is needed. */
    public String shown() {
        return title.isEmpty() ? UNKNOWN : title;
    }

    /** As it is written where colour does not reach: an export, a line of the form. */
    public String written() {
        return title.isEmpty() || confirmed ? shown() : title + "（" + UNKNOWN + "）";
    }

    Part with(PartDraft draft) {
        return new Part(
                id, group, draft.title(), draft.description(), draft.confirmed(), draft.binding());
    }
}
