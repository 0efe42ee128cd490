package cn.taizhang.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 人员行: a person in the list, with the roll they are on today, if any. */
public record PersonRow(
        UUID personId,
        String name,
        String sex,
        LocalDate bornOn,
        @Nullable String organizationName,
        @Nullable String kind) {

    public String sexLabel() {
        return cn.taizhang.people.Sex.valueOf(sex).label();
    }

    public @Nullable String kindLabel() {
        return kind == null ? null : MemberKind.valueOf(kind).label();
    }
}
