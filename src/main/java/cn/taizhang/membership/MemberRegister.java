package cn.taizhang.membership;

import static cn.taizhang.membership.PersonColumns.BORN;
import static cn.taizhang.membership.PersonColumns.IDENTITY;
import static cn.taizhang.membership.PersonColumns.NAME;
import static cn.taizhang.membership.PersonColumns.SEX;
import static cn.taizhang.membership.PersonColumns.TELEPHONE;

import cn.taizhang.account.Permission;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Register;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Source;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 党员名册台账: its columns and where they lie. One row is one slice of a membership. */
@Configuration(proxyBeanMethods = false)
class MemberRegister {

    static final String KEY = "memberships";

    /** Words for the kinds, and the codes of GB/T 4762 (政治面貌); bare 1 and 2 mean too many different things. */
    private static final Map<String, MemberKind> KINDS =
            Map.of(
                    "正式", MemberKind.FORMAL,
                    "正", MemberKind.FORMAL,
                    "中共党员", MemberKind.FORMAL,
                    "中共正式党员", MemberKind.FORMAL,
                    "01", MemberKind.FORMAL,
                    "预备", MemberKind.PROBATIONARY,
                    "预", MemberKind.PROBATIONARY,
                    "中共预备党员", MemberKind.PROBATIONARY,
                    "02", MemberKind.PROBATIONARY);

    private static final Map<String, EndReason> REASONS =
            Map.ofEntries(
                    Map.entry("组织关系转出", EndReason.TRANSFER_OUT),
                    Map.entry("转出组织关系", EndReason.TRANSFER_OUT),
                    Map.entry("转接", EndReason.TRANSFER_OUT),
                    Map.entry("转正", EndReason.BECAME_FORMAL),
                    Map.entry("死亡", EndReason.DECEASED),
                    Map.entry("病故", EndReason.DECEASED),
                    Map.entry("已故", EndReason.DECEASED),
                    Map.entry("开除", EndReason.EXPELLED),
                    Map.entry("党内除名", EndReason.STRUCK_OFF),
                    Map.entry("劝退除名", EndReason.ADVISED_OUT),
                    Map.entry("自行脱党", EndReason.SELF_WITHDRAWN),
                    Map.entry("取消预备资格", EndReason.CANCELLED_PROBATIONARY),
                    Map.entry("停止党籍", EndReason.SUSPENDED_LOST_CONTACT),
                    Map.entry("失联", EndReason.SUSPENDED_LOST_CONTACT));

    static final Column<UUID> PERSON =
            Column.of("person", "人员记录编号", ColumnTypes.number())
                    .from("s.person_id")
                    .with(Trait.KEPT_BY_PRODUCT);

    static final Column<OrganizationReference> BRANCH =
            Column.of("branch", "所在党支部", ColumnTypes.organization())
                    .from(ColumnTypes.organizationOf("o"))
                    .called(
                            "所属党支部",
                            "党支部",
                            "所在党组织",
                            "所属党组织",
                            "党组织名称",
                            "党组织",
                            "现党关系所在党支部",
                            "编入党支部",
                            "所属组织",
                            "所在支部",
                            "所属支部",
                            "支部名称",
                            "党支部名称",
                            "支部",
                            "组织关系所在党支部")
                    .with(Trait.CHOSEN_FOR_FILE, Trait.LISTED);

    static final Column<MemberKind> KIND =
            Column.of(
                            "kind",
                            "人员类别",
                            ColumnTypes.choice(MemberKind.class, MemberKind::label, KINDS))
                    .from("s.kind")
                    .called("党籍状态", "党员状态", "党员类型", "党员类别", "预/正", "正式/预备")
                    .with(Trait.TELLING, Trait.LISTED, Trait.FILTERED);

    static final Column<LocalDate> JOINED_ON =
            Column.of("joinedOn", "入党日期", ColumnTypes.day())
                    .from("s.joined_on")
                    .called("入党时间", "加入党组织日期", "加入党组织时间", "支部大会通过日期", "入党年月日")
                    .with(Trait.TELLING, Trait.LISTED);

    static final Column<LocalDate> FORMAL_ON =
            Column.of("formalOn", "转正日期", ColumnTypes.day())
                    .from("s.formal_on")
                    .called("转正时间", "转为正式党员日期", "转为正式党员时间", "预备党员批准转正日期")
                    .hinting("预备党员不填；预备转为正式时必填")
                    .with(Trait.TELLING);

    static final Column<LocalDate> FROM_ON =
            Column.of("fromOn", "列入日期", ColumnTypes.day())
                    .from("s.from_on")
                    .called("列入名册日期", "转入日期", "转入时间", "组织关系转入日期", "组织关系转入时间", "组织关系落实时间")
                    .hinting("从哪天起在这个支部的名册上；不填的自登记当天起，更早须有依据。转接时必填")
                    .with(Trait.TELLING, Trait.LISTED);

    static final Column<LocalDate> TO_ON =
            Column.of("toOn", "终止日期", ColumnTypes.day())
                    .from("nullif(s.to_on, 'infinity')")
                    .called("终止时间", "减少日期", "减少时间", "停用日期", "停用时间", "转出日期", "转出时间")
                    .hinting("从这天起不在名册上")
                    .with(Trait.TELLING);

    static final Column<EndReason> REASON =
            Column.of(
                            "reason",
                            "终止原因",
                            ColumnTypes.choice(EndReason.class, EndReason::label, REASONS))
                    .from("s.end_reason")
                    .called("减少原因", "停用原因", "党员减少原因")
                    .hinting("填了终止日期的必填")
                    .with(Trait.TELLING);

    static final List<Column<?>> ALL =
            List.of(
                    NAME, IDENTITY, PERSON, SEX, BORN, TELEPHONE, BRANCH, KIND, JOINED_ON,
                    FORMAL_ON, FROM_ON, TO_ON, REASON);

    private static final Source SOURCE =
            new Source(
                    """
                    membership.slice s
                      join people.directory p on p.district = s.district and p.person_id = s.person_id
                      join organization.directory o
                        on o.district = s.district and o.organization_id = s.organization_id
                    """,
                    "s.slice_id",
                    "s.version",
                    """
                    s.district = kernel.current_district()
                    and exists (select from organization.tree t
                                 where t.district = s.district and t.descendant_id = s.organization_id
                                   and t.ancestor_id = any(cast(:roots as uuid[]))
                                   and (t.to_on = o.dissolved_on
                                        or t.from_on < s.to_on and t.to_on > s.from_on))
                    """,
                    "s.from_on",
                    false);

    @Bean
    @Order(40)
    Register<MemberDraft> registerOfMemberships(MemberIntake intake) {
        return new Register<>(
                        KEY,
                        "党员名册",
                        "人次",
                        "谁在哪个支部的名册上，从哪天到哪天。来源是全国党员管理信息系统：导入即比对，不自动终止任何人。",
                        "/roll",
                        ALL,
                        Permission.READ_PEOPLE,
                        Permission.KEEP_PEOPLE,
                        SOURCE,
                        intake,
                        false)
                .showing(
                        Showing.of("党员")
                                .shownAt(entry -> "/people/" + entry.get(PERSON))
                                .changing(
                                        "党籍变动或更正",
                                        "转接的，改所在党支部，列入日期填转入的那一天；转正的，人员类别改成正式党员，填转正日期；转出、去世、除名等不再在册的，填终止日期和原因。"
                                                + "登记错了的，直接改成对的；所在党支部只能转接。以前的情况都留在党籍经历里。"));
    }
}
