package cn.taizhang.meeting;

import static java.util.Map.entry;

import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 会议台账的栏目. The mark is known to a module above, so its column is made at start. */
@Component
class MeetingColumns {

    private static final int LONGEST_NAME = 100;

    /** Words of other ledgers, and the codes 1 to 4 of one that is in use. What is no meeting (自学) is refused. */
    private static final Map<String, MeetingKind> KINDS =
            Map.ofEntries(
                    entry("1", MeetingKind.BRANCH_GENERAL),
                    entry("2", MeetingKind.BRANCH_COMMITTEE),
                    entry("3", MeetingKind.PARTY_GROUP),
                    entry("4", MeetingKind.LECTURE),
                    entry("党员大会", MeetingKind.BRANCH_GENERAL),
                    entry("支部大会", MeetingKind.BRANCH_GENERAL),
                    entry("党支部党员大会", MeetingKind.BRANCH_GENERAL),
                    entry("支委会", MeetingKind.BRANCH_COMMITTEE),
                    entry("党支部委员会", MeetingKind.BRANCH_COMMITTEE),
                    entry("支部委员会会议", MeetingKind.BRANCH_COMMITTEE),
                    entry("小组会", MeetingKind.PARTY_GROUP),
                    entry("党小组会议", MeetingKind.PARTY_GROUP),
                    entry("上党课", MeetingKind.LECTURE),
                    entry("专题党课", MeetingKind.LECTURE),
                    entry("支部主题党日", MeetingKind.THEME_PARTY_DAY),
                    entry("主题党日活动", MeetingKind.THEME_PARTY_DAY),
                    entry("学习", MeetingKind.STUDY),
                    entry("集中学习", MeetingKind.STUDY),
                    entry("集体学习", MeetingKind.STUDY),
                    entry("专题学习", MeetingKind.STUDY),
                    entry("专题研讨", MeetingKind.STUDY),
                    entry("研讨交流", MeetingKind.STUDY),
                    entry("中心组学习", MeetingKind.STUDY),
                    entry("理论中心组学习", MeetingKind.STUDY),
                    entry("特色主题活动", MeetingKind.SPECIAL_ACTIVITY),
                    entry("主题实践活动", MeetingKind.SPECIAL_ACTIVITY),
                    entry("专题组织生活会", MeetingKind.ORGANIZATIONAL_LIFE),
                    entry("专题民主生活会", MeetingKind.DEMOCRATIC_LIFE),
                    entry("动员大会", MeetingKind.MOBILIZATION),
                    entry("动员部署会", MeetingKind.MOBILIZATION),
                    entry("工作推进会", MeetingKind.PROMOTION),
                    entry("工作协调会", MeetingKind.COORDINATION),
                    entry("党建联席会", MeetingKind.JOINT_CONFERENCE),
                    entry("联席会议", MeetingKind.JOINT_CONFERENCE),
                    entry("议事协商会", MeetingKind.DELIBERATION),
                    entry("民主评议会", MeetingKind.APPRAISAL),
                    entry("居民代表大会", MeetingKind.RESIDENTS_REPRESENTATIVES),
                    entry("例会", MeetingKind.WORKING),
                    entry("工作会议", MeetingKind.WORKING));

    private static final Map<String, Manner> MANNERS =
            Map.of(
                    "线下", Manner.ON_SITE,
                    "现场会议", Manner.ON_SITE,
                    "线上会议", Manner.ONLINE,
                    "视频", Manner.ONLINE,
                    "视频会议", Manner.ONLINE,
                    "网络", Manner.ONLINE,
                    "网络会议", Manner.ONLINE);

    static final Column<MeetingKind> KIND =
            Column.of(
                            "kind",
                            "会议类型",
                            ColumnTypes.choice(MeetingKind.class, MeetingKind::label, KINDS))
                    .from("m.kind")
                    .called("会议类别", "活动类型", "活动类别", "学习形式")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.FILTERED);

    static final Column<String> TOPIC =
            Column.of("topic", "主题", ColumnTypes.text(MeetingRules.TOPIC_LENGTH))
                    .from("m.topic")
                    .called("会议名称", "会议主题", "会议议题", "活动名称", "活动主题", "学习内容", "学习主题", "主题名称")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> HOST =
            Column.of("host", "主办组织", ColumnTypes.organization())
                    .from(ColumnTypes.organizationOf("o"))
                    .called(
                            "主办单位", "主办党组织", "党组织名称", "所属党组织", "所属组织", "党组织", "所属党支部", "所在党支部",
                            "党支部名称", "党支部", "团组织", "组织名称", "举办单位", "单位")
                    .hinting("填名称或代码；一次会议只由一个组织登记，其他参加的填在联办组织里。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    /** Asked first: few meetings have any, and who they are is known at once where all meetings are read. */
    private static final String OF_CO_HOSTS =
            " from meeting.participant p"
                    + " where p.district = m.district and p.meeting_id = m.meeting_id and p.part = 'CO_HOST'";

    private static final String OF_CO_HOSTS_WITH_NAMES =
            " from meeting.participant p join organization.directory c using (district, organization_id)"
                    + " where p.district = m.district and p.meeting_id = m.meeting_id and p.part = 'CO_HOST'";

    static final Column<List<OrganizationReference>> CO_HOSTS =
            Column.of("coHosts", "联办组织", ColumnTypes.organizations())
                    .from(
                            "case when exists (select"
                                    + OF_CO_HOSTS
                                    + ") then (select "
                                    + ColumnTypes.organizationsOf("c")
                                    + OF_CO_HOSTS_WITH_NAMES
                                    + ") end")
                    .called("联办单位", "联合主办单位", "联合举办单位")
                    .hinting("几个组织用「；」或「、」隔开；没有的不填。");

    static final Column<LocalDate> HELD_ON =
            Column.of("heldOn", "召开日期", ColumnTypes.day())
                    .from("m.held_on")
                    .called("召开时间", "会议日期", "会议时间", "学习日期", "学习时间", "活动日期", "活动时间", "活动开始时间")
                    .hinting("后面的钟点不登记。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<Manner> MANNER =
            Column.of("manner", "召开方式", ColumnTypes.choice(Manner.class, Manner::label, MANNERS))
                    .from("m.manner")
                    .called("召开形式", "会议方式", "会议形式", "活动方式")
                    .hinting("不填的按现场登记。")
                    .emptyMeaning(Manner.ON_SITE);

    static final Column<String> PLACE =
            Column.of("place", "地点", ColumnTypes.text(MeetingRules.PLACE_LENGTH))
                    .from("m.place")
                    .called("召开地点", "会议地点", "学习地点", "活动地点");

    static final Column<String> PRESIDER =
            Column.of("presider", "主持人", ColumnTypes.text(MeetingRules.PRESIDER_LENGTH))
                    .from("m.presider")
                    .called("会议主持人", "主持");

    static final Column<Integer> EXPECTED =
            Column.of("expected", "应到人数", ColumnTypes.whole(1, MeetingRules.MOST_PERSONS))
                    .from("m.expected")
                    .called("应到", "应到会人数", "应参加人数")
                    .hinting("有到会名单的，应到、实到随名单。");

    static final Column<Integer> ATTENDED =
            Column.of("attended", "实到人数", ColumnTypes.whole(0, MeetingRules.MOST_PERSONS))
                    .from("m.attended")
                    .called("实到", "实际到会人数", "出席人数", "到会人数", "参加人数")
                    .hinting("列席人员不计入。");

    static final Column<LocalDateTime> RECORDED_AT =
            Column.of("recordedAt", "登记时间", ColumnTypes.moment())
                    .from("m.recorded_at at time zone 'Asia/Shanghai'")
                    .with(Trait.KEPT_BY_PRODUCT);

    static final Column<String> RECORDED_BY =
            Column.of("recordedBy", "登记人", ColumnTypes.text(LONGEST_NAME))
                    .from("m.recorded_by")
                    .with(Trait.KEPT_BY_PRODUCT);

    static final Column<Boolean> ON_BEHALF =
            Column.of("onBehalf", "代录", ColumnTypes.yesNo())
                    .from("m.on_behalf")
                    .with(Trait.KEPT_BY_PRODUCT);

    /** Not 「状态」: a ledger from elsewhere means something of its own by that. */
    static final Column<MeetingState> STATE =
            Column.of(
                            "state",
                            "记录状态",
                            ColumnTypes.choice(MeetingState.class, MeetingState::label, Map.of()))
                    .from("m.state")
                    .with(Trait.KEPT_BY_PRODUCT);

    private final Column<String> mark;

    MeetingColumns(MeetingMarks marks) {
        mark =
                Column.of("mark", "计入专题", new MarkType(marks.all()))
                        .from(marks.keyExpression())
                        .called("专题标记")
                        .hinting("召开那天有专题正在开展才填。");
    }

    Column<String> mark() {
        return mark;
    }

    /** In the order of the official table. */
    List<Column<?>> all() {
        return List.of(
                KIND,
                TOPIC,
                HOST,
                CO_HOSTS,
                HELD_ON,
                MANNER,
                PLACE,
                PRESIDER,
                EXPECTED,
                ATTENDED,
                mark,
                RECORDED_AT,
                RECORDED_BY,
                ON_BEHALF,
                STATE);
    }
}
