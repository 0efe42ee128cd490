package cn.taizhang.campaign;

import cn.taizhang.account.Permission;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.PlainRegisters;
import cn.taizhang.register.PlainTable;
import cn.taizhang.register.Register;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Trait;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 专项活动台账: its columns and where they lie. */
@Configuration(proxyBeanMethods = false)
class CampaignRegister {

    static final Column<String> NAME =
            Column.of("name", "活动名称", ColumnTypes.text(100))
                    .in("name")
                    .called("专项活动", "专项活动名称")
                    .hinting("照文件写，材料里原样印出。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "开展组织", ColumnTypes.organization())
                    .in("organization_id")
                    .called("组织")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<CampaignSubject> SUBJECT =
            Column.of(
                            "subject",
                            "活动内容",
                            ColumnTypes.choice(
                                    CampaignSubject.class, CampaignSubject::label, Map.of()))
                    .in("subject")
                    .called("活动类别")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED);

    static final Column<String> LEAD =
            Column.of("lead", "牵头单位", ColumnTypes.text(100))
                    .in("lead_organization", "")
                    .called("牵头部门")
                    .with(Trait.LISTED);

    private static final PlainTable TABLE =
            new PlainTable(
                    "campaign.campaign",
                    "campaign_id",
                    List.of(
                            NAME,
                            ORGANIZATION,
                            SUBJECT,
                            Runs.FROM,
                            Runs.ENDED_ON,
                            LEAD,
                            Runs.DOCUMENT,
                            Runs.STATE),
                    ORGANIZATION,
                    Runs.FROM);

    @Bean
    @Order(48)
    Register<Entry> campaigns(PlainRegisters plain, KeptHere here) {
        var intake =
                plain.intake(
                        TABLE,
                        Runs.RULE,
                        here.by(ORGANIZATION),
                        plain.once(TABLE, NAME, "这个组织已有同名的专项活动，请换一个名称或更正那一项。"));
        return plain.open(
                        TABLE,
                        intake,
                        "campaigns",
                        "专项活动",
                        "项",
                        "围绕中心工作开展的活动：平安创建、环境整治、服务提升等。",
                        Permission.READ_RECORDS,
                        Permission.KEEP_PROGRAMMES)
                // which campaigns run is open to all who read records
                .from(TABLE.source().openToAll())
                .showing(Showing.of("专项活动").within("中心工作").beginning("登记一次，材料里就有名称；结束了填上结束日期。"));
    }
}
