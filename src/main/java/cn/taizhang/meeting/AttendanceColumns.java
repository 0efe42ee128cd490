package cn.taizhang.meeting;

import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Trait;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 到会名单的栏目. */
final class AttendanceColumns {

    static final Column<UUID> MEETING =
            Column.of("meeting", "会议编号", ColumnTypes.number())
                    .from("a.meeting_id")
                    .hinting("会议活动导出表里的记录编号")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<UUID> PERSON =
            Column.of("person", "人员编号", ColumnTypes.number())
                    .from("a.person_id")
                    .hinting("人员导出表里的记录编号")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> NAME =
            Column.of("name", "姓名", ColumnTypes.text(100))
                    .from(
                            "(select listed.name from meeting.names_on_list(a.meeting_id) listed"
                                    + " where listed.person_id = a.person_id)")
                    .with(Trait.KEPT_BY_PRODUCT);

    static final Column<Presence> PRESENCE =
            Column.of(
                            "presence",
                            "到会情况",
                            ColumnTypes.choice(
                                    Presence.class,
                                    Presence::label,
                                    Map.of(
                                            "出席", Presence.PRESENT,
                                            "实到", Presence.PRESENT,
                                            "未到", Presence.ABSENT)))
                    .from("a.presence")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED);

    static final List<Column<?>> ALL = List.of(MEETING, PERSON, NAME, PRESENCE);

    private AttendanceColumns() {}
}
