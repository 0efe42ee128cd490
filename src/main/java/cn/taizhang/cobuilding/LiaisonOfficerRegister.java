package cn.taizhang.cobuilding;

import cn.taizhang.account.Permission;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.register.Column;
import cn.taizhang.register.Entry;
import cn.taizhang.register.PlainRegisters;
import cn.taizhang.register.PlainTable;
import cn.taizhang.register.Register;
import cn.taizhang.register.Showing;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 联络员台账: who keeps the contact between a unit and a street or community. */
@Configuration(proxyBeanMethods = false)
class LiaisonOfficerRegister {

    static final String KEY = "liaison-officers";

    private static final Column<String> NAME = Representative.NAME.called("联络员姓名", "联络员");

    private static final PlainTable TABLE =
            new PlainTable(
                            "cobuilding.liaison_officer",
                            "liaison_officer_id",
                            List.of(
                                    NAME,
                                    Representative.ORGANIZATION,
                                    Counterpart.UNIT,
                                    Counterpart.OUTSIDE_UNIT,
                                    Representative.POST,
                                    Representative.FROM,
                                    Representative.ENDED_ON,
                                    Representative.POST_ENDED_ON,
                                    PlainTable.ON_BEHALF),
                            Representative.ORGANIZATION,
                            Representative.FROM)
                    .ownedBy(OrganizationKind.SUBDISTRICT, OrganizationKind.COMMUNITY)
                    .keptApart(
                            Representative.FROM,
                            Representative.ENDED_ON,
                            Representative.ORGANIZATION,
                            NAME,
                            Counterpart.UNIT,
                            Counterpart.OUTSIDE_UNIT);

    @Bean
    @Order(78)
    Register<Entry> liaisonOfficers(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        Representative.IN_ORDER,
                        KEY,
                        "联络员",
                        "条",
                        "共建单位与街道、社区之间的联络员：谁、哪个单位、从哪天到哪天。",
                        Permission.READ_RECORDS,
                        Permission.RECORD)
                .showing(
                        Showing.of("联络员")
                                .within("区域化党建")
                                .beginning("一处联络登记一次；同一个人联络几处，按人只计一名。")
                                .recorders("社区、街道和组织科")
                                .mayKeep("您可以登记、更正管理范围内街道、社区的联络员。")
                                .remarks(Representative::remarks));
    }
}
