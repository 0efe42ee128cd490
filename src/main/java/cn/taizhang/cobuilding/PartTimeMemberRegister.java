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

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_DOCUMENT = 200;

    static final Column<String> NAME =
            Column.of("name", "姓名", ColumnTypes.text(LONGEST_NAME))
                    .in("name")
                    .called("兼职委员姓名", "兼职委员")
                    .hinting("名单上没有身份证号，按姓名和所在单位认人；同一个人各处写法要一致。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "街道或社区", ColumnTypes.organization())
                    .in("organization_id")
                    .called("所属组织", "街道", "社区", "组织名称")
                    .hinting("填名称或代码；街道大工委的填街道，社区大党委的填社区。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> POST =
            Column.of("post", "所在单位职务", ColumnTypes.text(LONGEST_NAME))
                    .in("post")
                    .called("单位职务", "职务")
                    .with(Trait.REQUIRED, Trait.LISTED);

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

    static final Column<LocalDate> FROM =
            Column.of("from", "任职日期", ColumnTypes.day())
                    .in("from_on")
                    .called("任职时间", "担任日期")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> ENDED_ON =
            Column.of("endedOn", "卸任日期", ColumnTypes.day())
                    .in("ended_on")
                    .called("卸任时间", "免职日期")
                    .hinting("从这一天起不再担任；还在担任的不填。")
                    .with(Trait.LISTED);

    static final Column<LocalDate> POST_ENDED_ON =
            Column.of("postEndedOn", "所在单位职务终止日期", ColumnTypes.day())
                    .in("post_ended_on")
                    .called("单位职务终止日期", "单位任职终止日期")
                    .hinting("调离、退休、免职之日；兼职委员随所在单位职务终止，从这一天起不再计。")
                    .with(Trait.LISTED, Trait.TELLING);

    static final Column<Boolean> ON_BEHALF =
            Column.of("onBehalf", "代录", ColumnTypes.yesNo())
                    .in("on_behalf")
                    .with(Trait.KEPT_BY_PRODUCT, Trait.ON_BEHALF);

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
                                    FROM,
                                    ENDED_ON,
                                    POST_ENDED_ON,
                                    ON_BEHALF),
                            ORGANIZATION,
                            FROM)
                    .ownedBy(OrganizationKind.SUBDISTRICT, OrganizationKind.COMMUNITY)
                    .keptApart(
                            FROM,
                            ENDED_ON,
                            ORGANIZATION,
                            NAME,
                            Counterpart.UNIT,
                            Counterpart.OUTSIDE_UNIT);

    static final RowRule RULE =
            RowRule.all(
                    Counterpart.ONE_OF_BOTH,
                    RowRule.notAfterToday(APPROVED_ON, "批复之后再登记。"),
                    RowRule.notBefore(FROM, APPROVED_ON),
                    RowRule.notAfterToday(FROM, "任职之后再登记。"),
                    RowRule.after(ENDED_ON, FROM),
                    RowRule.notAfterToday(ENDED_ON, "卸任之后再登记。"),
                    RowRule.after(POST_ENDED_ON, FROM),
                    RowRule.notAfterToday(POST_ENDED_ON, "终止之后再登记。"));

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
                                .remarks(PartTimeMemberRegister::remarks));
    }

    /** What ended it, where two days are told. */
    private static List<String> remarks(Entry entry) {
        var post = entry.get(POST_ENDED_ON);
        var ended = entry.get(ENDED_ON);
        return post != null && (ended == null || post.isBefore(ended))
                ? List.of("所在单位职务已终止，兼职委员从那一天起不再计。")
                : List.of();
    }
}
