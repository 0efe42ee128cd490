package cn.taizhang.cobuilding;

import cn.taizhang.account.Permission;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.PlainRegisters;
import cn.taizhang.register.PlainTable;
import cn.taizhang.register.Register;
import cn.taizhang.register.RowRule;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 兼职委员台账: who sits on an extended committee for which unit; the seat ends with the post it came with. */
@Configuration(proxyBeanMethods = false)
class PartTimeMemberRegister {

    static final String KEY = "part-time-members";

    private static final int LONGEST_DOCUMENT = 200;

    private static final Column<String> NAME = Representative.NAME.called("兼职委员姓名", "兼职委员");

    private static final Column<OrganizationReference> ORGANIZATION =
            Representative.ORGANIZATION.hinting("填名称或代码；街道大工委的填街道，社区大党委的填社区。");

    private static final Column<String> POST =
            Representative.POST.with(Trait.REQUIRED, Trait.LISTED);

    static final Column<String> APPROVAL_DOCUMENT =
            Column.of("approvalDocument", "批复文件", ColumnTypes.text(LONGEST_DOCUMENT))
                    .in("approval_document")
                    .called("批复文号", "聘任文件")
                    .hinting("写名称或文号；大工委的由区里批复，大党委的由街道批复。")
                    .with(Trait.REQUIRED, Trait.SEARCHED, Trait.TELLING);

    static final Column<LocalDate> APPROVED_ON =
            Column.of("approvedOn", "批复日期", ColumnTypes.day())
                    .in("approved_on")
                    .called("批复时间")
                    .with(Trait.REQUIRED, Trait.LISTED);

    private static final PlainTable TABLE =
            new PlainTable(
                            "cobuilding.part_time_member",
                            "part_time_member_id",
                            List.of(
                                    NAME,
                                    ORGANIZATION,
                                    Counterpart.UNIT,
                                    Counterpart.OUTSIDE_UNIT,
                                    POST,
                                    APPROVAL_DOCUMENT,
                                    APPROVED_ON,
                                    Representative.FROM,
                                    Representative.ENDED_ON,
                                    Representative.POST_ENDED_ON,
                                    PlainTable.ON_BEHALF),
                            ORGANIZATION,
                            Representative.FROM)
                    .ownedBy(OrganizationKind.SUBDISTRICT, OrganizationKind.COMMUNITY)
                    .keptApart(
                            Representative.FROM,
                            Representative.ENDED_ON,
                            ORGANIZATION,
                            NAME,
                            Counterpart.UNIT,
                            Counterpart.OUTSIDE_UNIT);

    static final RowRule RULE =
            RowRule.all(
                    Representative.IN_ORDER,
                    RowRule.notAfterToday(APPROVED_ON, "批复之后再登记。"),
                    RowRule.notBefore(Representative.FROM, APPROVED_ON));

    @Bean
    @Order(77)
    Register<Entry> partTimeMembers(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "兼职委员",
                        "席",
                        "大工委、大党委的兼职委员：谁、代表哪个单位、谁批复、任期从哪天到哪天。",
                        Permission.READ_RECORDS,
                        Permission.RECORD)
                .showing(
                        Showing.of("兼职委员")
                                .within("区域化党建")
                                .beginning("一个席位登记一次；同一个人兼几处，按人只计一名。")
                                .recorders("社区、街道和组织科")
                                .mayKeep("您可以登记、更正管理范围内街道、社区的兼职委员。")
                                .remarks(Representative::remarks));
    }
}
