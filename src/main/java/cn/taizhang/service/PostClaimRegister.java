package cn.taizhang.service;

import cn.taizhang.account.Permission;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
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

/** 岗位认领台账: which member took which post of a community, and what he promised. */
@Configuration(proxyBeanMethods = false)
class PostClaimRegister {

    static final String KEY = "post-claims";

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_PROMISE = 200;

    static final Column<String> POST =
            Column.of("post", "认领岗位", ColumnTypes.text(LONGEST_TITLE))
                    .in("post_title")
                    .called("岗位名称", "服务岗位")
                    .hinting("写岗位名称，须先在「服务岗位」里登记。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<LocalDate> CLAIMED_ON =
            Column.of("claimedOn", "认领日期", ColumnTypes.day())
                    .in("claimed_on")
                    .called("认领时间")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> CONFIRMED_ON =
            Column.of("confirmedOn", "确认日期", ColumnTypes.day())
                    .in("confirmed_on")
                    .called("社区确认日期")
                    .hinting("社区确认之后才算认领；还没有确认的不填。")
                    .with(Trait.LISTED);

    static final Column<LocalDate> ENDED_ON =
            Column.of("endedOn", "结束日期", ColumnTypes.day())
                    .in("ended_on")
                    .called("退岗日期", "到期日期")
                    .hinting("从这一天起不再在岗；认领过的，结束之后仍算认领过。")
                    .with(Trait.LISTED);

    static final Column<String> PROMISE =
            Column.of("promise", "承诺", ColumnTypes.text(LONGEST_PROMISE))
                    .in("promise")
                    .called("承诺事项", "服务承诺");

    private static final PlainTable TABLE =
            new PlainTable(
                            "service.post_claim",
                            "post_claim_id",
                            List.of(
                                    ReportSlipRegister.MEMBER,
                                    ReportSlipRegister.ORGANIZATION,
                                    POST,
                                    CLAIMED_ON,
                                    CONFIRMED_ON,
                                    ENDED_ON,
                                    PROMISE,
                                    PlainTable.ON_BEHALF),
                            ReportSlipRegister.ORGANIZATION,
                            CLAIMED_ON)
                    .ownedBy(OrganizationKind.COMMUNITY)
                    .refersTo(
                            new PlainTable.Reference(
                                    ServicePostRegister.TABLE,
                                    List.of(ReportSlipRegister.ORGANIZATION, POST),
                                    List.of(
                                            ServicePostRegister.ORGANIZATION,
                                            ServicePostRegister.TITLE),
                                    "这个社区没有登记过这个服务岗位；请先在「服务岗位」登记，或核对岗位名称。"));

    static final RowRule RULE =
            RowRule.all(
                    RowRule.notAfterToday(CLAIMED_ON, "认领之后再登记。"),
                    RowRule.notBefore(CONFIRMED_ON, CLAIMED_ON),
                    RowRule.notAfterToday(CONFIRMED_ON, "确认之后再登记。"),
                    RowRule.after(ENDED_ON, CLAIMED_ON),
                    RowRule.notAfterToday(ENDED_ON, "结束之后再登记。"));

    @Bean
    @Order(84)
    Register<Entry> postClaims(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "岗位认领",
                        "条",
                        "报到的党员认领了哪个社区的哪个服务岗位，社区哪天确认。",
                        Permission.READ_RECORDS,
                        Permission.RECORD)
                .showing(
                        Showing.of("岗位认领")
                                .within("进社区与特色服务")
                                .beginning("认领、确认登记一次；一名党员可以认领几个岗位，按人只计一名。")
                                .recorders("社区、街道和组织科")
                                .mayKeep("您可以登记、更正管理范围内社区的岗位认领。")
                                .remarks(PostClaimRegister::remarks));
    }

    private static List<String> remarks(Entry entry) {
        return entry.get(CONFIRMED_ON) == null ? List.of("社区尚未确认，不算认领。") : List.of();
    }
}
