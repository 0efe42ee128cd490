package cn.taizhang.meeting;

import cn.taizhang.account.Permission;
import cn.taizhang.register.Happenings;
import cn.taizhang.register.Register;
import cn.taizhang.register.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 会议活动台账 and its lists of who was there. */
@Configuration(proxyBeanMethods = false)
class MeetingRegister {

    private static final String HOME = "/meetings";

    /** Asked row by row (offset 0), as the hand-written lists ask. */
    private static final Source MEETINGS =
            new Source(
                            """
                            meeting.meeting m
                              join organization.directory o on o.district = m.district and o.organization_id = m.host_id
                            """,
                            "m.meeting_id",
                            "m.version",
                            """
                            exists (select from meeting.participant part
                                      join organization.tree t
                                        on t.district = part.district and t.descendant_id = part.organization_id
                                     where part.district = m.district and part.meeting_id = m.meeting_id
                                       and t.ancestor_id = any(cast(:roots as uuid[]))
                                       and (t.to_on = 'infinity' or t.from_on <= m.held_on and t.to_on > m.held_on)
                                     offset 0)
                            """,
                            "m.held_on",
                            true)
                    .together(
                            """
                            m.meeting_id in (
                                select part.meeting_id from meeting.participant part
                                  join organization.tree t
                                    on t.district = part.district and t.descendant_id = part.organization_id
                                 where t.ancestor_id = any(cast(:roots as uuid[]))
                                   and (t.to_on = 'infinity' or t.from_on <= part.held_on and t.to_on > part.held_on))
                            """);

    /** Names go where the host's people may be read; a co-host reads numbers only. */
    private static final Source LISTS =
            new Source(
                    "meeting.attendance a join meeting.meeting m using (district, meeting_id)",
                    AttendanceStore.NUMBER,
                    "m.version",
                    """
                    exists (select from organization.tree t
                             where t.district = m.district and t.descendant_id = m.host_id
                               and t.ancestor_id = any(cast(:roots as uuid[]))
                               and (t.to_on = 'infinity' or t.from_on <= m.held_on and t.to_on > m.held_on))
                    """,
                    "m.held_on",
                    true);

    /** What was held, at the host and at those who held it together. */
    @Bean
    Happenings heldMeetings() {
        return new Happenings(
                Meetings.REGISTER,
                """
                select e.meeting_id as record_id, e.organization_id, e.held_on as on_day
                  from meeting.event e
                 where e.state = 'HELD'
                """);
    }

    @Bean
    @Order(55)
    Register<BroughtMeeting> meetings(MeetingColumns columns, MeetingIntake intake) {
        return new Register<>(
                Meetings.REGISTER,
                "会议活动",
                "次",
                "每次会议、活动登记一次，几个组织联办的也只登记一次、计一次。退回情况、变更历史和附件不随表格导出、导入。",
                HOME,
                columns.all(),
                Permission.READ_RECORDS,
                Permission.RECORD,
                MEETINGS,
                intake,
                false);
    }

    @Bean
    @Order(60)
    Register<ListedPerson> attendance(AttendanceIntake intake) {
        return new Register<>(
                AttendanceIntake.REGISTER,
                "到会名单",
                "人次",
                "会议活动的到会名单，一人一行；先导入会议活动和人员，再导入名单。姓名只供核对，认人看人员编号。",
                HOME,
                AttendanceColumns.ALL,
                Permission.READ_PEOPLE,
                Permission.RECORD,
                LISTS,
                intake,
                false);
    }
}
