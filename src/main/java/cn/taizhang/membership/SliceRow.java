package cn.taizhang.membership;

import java.time.LocalDate;
import java.util.UUID;

/** 党籍行: a slice as a record behind a figure. */
record SliceRow(
        UUID sliceId,
        UUID personId,
        String name,
        String kind,
        String organizationName,
        LocalDate fromOn) {

    String kindLabel() {
        return MemberKind.valueOf(kind).label();
    }
}
