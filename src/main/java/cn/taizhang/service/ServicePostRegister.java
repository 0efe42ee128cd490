package cn.taizhang.service;

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
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 服务岗位台账: what a community offers its members to do. */
@Configuration(proxyBeanMethods = false)
class ServicePostRegister {

    static final String KEY = "service-posts";

    private static final int LONGEST_TITLE = 100;
    private static final int MOST_SEATS = 9999;

    static final Column<String> TITLE =
            Column.of("title", "岗位名称", ColumnTypes.text(LONGEST_TITLE))
                    .in("title")
                    .called("服务岗位", "岗位")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "社区", ColumnTypes.organization())
                    .in("organization_id")
                    .called("报到社区", "社区名称", "组织名称")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<PostCategory> CATEGORY =
            Column.of(
                            "category",
                            "岗位类别",
                            ColumnTypes.choice(PostCategory.class, PostCategory::label, Map.of()))
                    .in("category")
                    .called("类别")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED);

    static final Column<Integer> SEATS =
            Column.of("seats", "名额", ColumnTypes.whole(1, MOST_SEATS))
                    .in("seats")
                    .called("岗位名额", "需要人数")
                    .with(Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> FROM =
            Column.of("from", "设岗日期", ColumnTypes.day())
                    .in("from_on")
                    .called("设立日期")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> ENDED_ON =
            Column.of("endedOn", "撤岗日期", ColumnTypes.day())
                    .in("ended_on")
                    .called("撤销日期")
                    .hinting("从这一天起不再设；还设着的不填。")
                    .with(Trait.LISTED);

    static final PlainTable TABLE =
            new PlainTable(
                            "service.service_post",
                            "service_post_id",
                            List.of(
                                    TITLE,
                                    ORGANIZATION,
                                    CATEGORY,
                                    SEATS,
                                    FROM,
                                    ENDED_ON,
                                    PlainTable.ON_BEHALF),
                            ORGANIZATION,
                            FROM)
                    .ownedBy(OrganizationKind.COMMUNITY);

    static final RowRule RULE =
            RowRule.all(
                    RowRule.notAfterToday(FROM, "到了日子再登记。"),
                    RowRule.after(ENDED_ON, FROM),
                    RowRule.notAfterToday(ENDED_ON, "到了日子再登记。"));

    @Bean
    @Order(82)
    Register<Entry> servicePosts(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "服务岗位",
                        "个",
                        "社区按需要设的服务岗位，供报到的党员认领。",
                        Permission.READ_RECORDS,
                        Permission.RECORD)
                .showing(
                        Showing.of("服务岗位")
                                .within("进社区与特色服务")
                                .beginning("先设岗，党员再认领。")
                                .recorders("社区、街道和组织科")
                                .mayKeep("您可以登记、更正管理范围内社区的服务岗位。"));
    }
}
