package cn.taizhang.membership;

import cn.taizhang.account.Permission;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Register;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Source;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 隶属变动台账: under which parent an organization stood from when; with it the past of the tree goes out and comes back. */
@Configuration(proxyBeanMethods = false)
class PlacementRegister {

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "组织", ColumnTypes.organization())
                    .from(ColumnTypes.organizationOf("o"))
                    .called("变动组织")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<OrganizationReference> PARENT =
            Column.of("parent", "上级组织", ColumnTypes.organization())
                    .from(ColumnTypes.organizationOf("up"))
                    .called("上级党组织")
                    .with(Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> FROM_ON =
            Column.of("fromOn", "起始日期", ColumnTypes.day())
                    .from("a.from_on")
                    .called("隶属日期", "隶属起始日期")
                    .hinting("到下一次变动或撤销为止")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    /** All that can be corrected in one: a version of which parent it is, for placements count no changes. */
    private static final String VERSION = "hashtext(a.parent_id::text)";

    private static final Source SOURCE =
            new Source(
                    """
                    organization.affiliation a
                      join organization.directory o
                        on o.district = a.district and o.organization_id = a.organization_id
                      join organization.directory up
                        on up.district = a.district and up.organization_id = a.parent_id
                    """,
                    "a.affiliation_id",
                    VERSION,
                    """
                    exists (select from organization.tree t
                             where t.district = a.district and t.descendant_id = a.organization_id
                               and t.ancestor_id = any(cast(:roots as uuid[]))
                               and t.to_on = o.dissolved_on)
                    """,
                    "a.from_on",
                    false);

    @Bean
    @Order(20)
    Register<PlacementDraft> registerOfPlacements(PlacementIntake intake) {
        return new Register<>(
                        "placements",
                        "隶属变动",
                        "条",
                        "每个组织从哪天起归哪个上级。过去的数据按过去的隶属统计。",
                        "/organizations",
                        List.of(ORGANIZATION, PARENT, FROM_ON),
                        Permission.READ_RECORDS,
                        Permission.KEEP_ORGANIZATIONS,
                        SOURCE,
                        intake,
                        false)
                .showing(Showing.of("隶属变动").shownAt(PlacementRegister::page));
    }

    private static String page(Entry placement) {
        return "/organizations/" + Objects.requireNonNull(placement.get(ORGANIZATION)).code();
    }
}
