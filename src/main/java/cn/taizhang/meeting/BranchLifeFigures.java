package cn.taizhang.meeting;

import cn.taizhang.figure.Contributions;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.DirectoryRecords;
import cn.taizhang.figure.FigureCatalogue;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.Section;
import cn.taizhang.figure.Subject;
import cn.taizhang.figure.TimeScope;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 三会一课、主题党日的数据: how many were held, and which branches have held none in the stretch in which one is due. */
@Component
class BranchLifeFigures implements FigureCatalogue {

    private static final String USED = "select exists (select from meeting.event)";

    /** Under this name meetings and participants are watched. */
    private static final String WATCHED = "meeting";

    /** Under this one the branches whose meetings changed, and new branches. */
    private static final String BRANCHES_WATCHED = "branch-meeting";

    /** Those of a branch or of one of its groups, each with what is in doubt about its record. */
    private static final String HELD =
            """
            select e.district, e.organization_id, e.meeting_id as subject, e.held_on as from_on, e.held_on + 1 as to_on,
                   e.meeting_id as record_id, e.returned_because is not null as returned,
                   e.recorded_on >= date_trunc('month', e.held_on) + interval '1 month' as late
              from meeting.event e
              join organization.directory o using (district, organization_id)
             where e.kind = '%s' and e.state = 'HELD' and o.kind in ('PARTY_BRANCH', 'PARTY_GROUP')
            """;

    /**
     * A branch lacks one from the first day of the stretch after the one in which it held its last, until the day of its next: and from its
     * first day on until it holds one at all.
     */
    private static final String LACKING =
            """
            select district, organization_id, organization_id as subject, from_on, to_on, organization_id as record_id
              from (select b.district, b.organization_id,
                           coalesce(cast(date_trunc('%2$s', h.held_on) + interval '%3$s' as date), b.founded_on) as from_on,
                           least(coalesce(lead(h.held_on) over (partition by b.district, b.organization_id
                                                                    order by h.held_on nulls first), 'infinity'),
                                 b.dissolved_on) as to_on
                      from organization.directory b
                      join (select district, organization_id, cast(null as date) as held_on
                              from organization.directory
                             where kind = 'PARTY_BRANCH'
                             union all
                            select t.district, t.ancestor_id, e.held_on
                              from meeting.event e
                              join organization.tree t
                                on t.district = e.district and t.descendant_id = e.organization_id
                               and t.from_on <= e.held_on and t.to_on > e.held_on
                              join organization.directory up
                                on up.district = t.district and up.organization_id = t.ancestor_id
                               and up.kind = 'PARTY_BRANCH'
                             where e.kind = '%1$s' and e.state = 'HELD') h
                        on h.district = b.district and h.organization_id = b.organization_id) gap
             where from_on < to_on
            """;

    /** 多久一次: the stretch in which one is due, as the database calls it and as people do. */
    private enum Due {
        MONTH("month", "1 month", "月"),
        QUARTER("quarter", "3 months", "季度");

        private final String unit;
        private final String length;
        private final String label;

        Due(String unit, String length, String label) {
            this.unit = unit;
            this.length = length;
            this.label = label;
        }
    }

    private final MeetingRecords meetings;
    private final DirectoryRecords organizations;

    BranchLifeFigures(MeetingRecords meetings, DirectoryRecords organizations) {
        this.meetings = meetings;
        this.organizations = organizations;
    }

    @Override
    public Subject subject() {
        return Subject.BRANCH_LIFE;
    }

    @Override
    public List<FigureDefinition> figures() {
        return Stream.of(
                        of("general-meetings", MeetingKind.BRANCH_GENERAL, Due.QUARTER, ""),
                        of(
                                "committee-meetings",
                                MeetingKind.BRANCH_COMMITTEE,
                                Due.MONTH,
                                "没有设支部委员会的党支部也列在内，请分别看。"),
                        of(
                                "group-meetings",
                                MeetingKind.PARTY_GROUP,
                                Due.MONTH,
                                "没有划分党小组的党支部也列在内，请分别看。"),
                        of("lectures", MeetingKind.LECTURE, Due.QUARTER, ""),
                        of("theme-days", MeetingKind.THEME_PARTY_DAY, Due.MONTH, ""))
                .flatMap(List::stream)
                .toList();
    }

    private List<FigureDefinition> of(String code, MeetingKind kind, Due due, String besides) {
        var lacking = "branch-life.without-" + code;
        var held = held("branch-life." + code, kind, lacking);
        return List.of(held, lacking(lacking, kind, due, besides, held));
    }

    private FigureDefinition held(String code, MeetingKind kind, String beside) {
        return FigureDefinition.named(code, kind.label() + "次数", "次")
                .counts(CountKind.EVENTS, TimeScope.DURING)
                .rule(
                        "党支部、党小组主办或联办，会议类型为%s且已召开的会议活动；几家联办，在共同的上级只计一次；一次活动只按登记的一个类型计。"
                                .formatted(kind.label()))
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(HELD.formatted(kind.name()), USED).rolledUpBy(WATCHED),
                        meetings)
                .doubting("returned", "其中 %d 条记录已退回重改，撤回之前仍然计数。")
                .doubting("late", "其中 %d 条为补录，按活动当天计数。")
                .beside(beside)
                .build();
    }

    /** 开会、上党课、开展主题党日. */
    private static String heldHow(MeetingKind kind) {
        return switch (kind) {
            case LECTURE -> "上";
            case THEME_PARTY_DAY -> "开展";
            default -> "召开";
        };
    }

    private FigureDefinition lacking(
            String code, MeetingKind kind, Due due, String besides, FigureDefinition held) {
        return FigureDefinition.named(
                        code,
                        "本%s没有%s%s的党支部数".formatted(due.label, heldHow(kind), kind.label()),
                        "个")
                .counts(CountKind.DISTINCT_ORGANIZATIONS, TimeScope.AS_OF)
                .rule(
                        "截至日在册、从截至日所在%s的第一天到截至日，本支部和所属党小组都没有登记已召开的%s的党支部；当%s新设立的也列在内；全区登记这类会议之前不出数。%s"
                                .formatted(due.label, kind.label(), due.label, besides))
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                        LACKING.formatted(kind.name(), due.unit, due.length), USED)
                                .rolledUpBy(BRANCHES_WATCHED),
                        organizations)
                .lacking(held)
                .beside(held.code())
                .build();
    }
}
