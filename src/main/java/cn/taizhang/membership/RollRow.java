package cn.taizhang.membership;

import java.time.LocalDate;
import java.util.UUID;

/** 名册行: a person on a roll on the day asked for. */
public record RollRow(
        UUID personId,
        String name,
        String sex,
        LocalDate bornOn,
        String kind,
        UUID organizationId,
        String organizationName,
        LocalDate fromOn) {

    public String sexLabel() {
        return cn.taizhang.people.Sex.valueOf(sex).label();
    }

    public String kindLabel() {
        return MemberKind.valueOf(kind).label();
    }
}
