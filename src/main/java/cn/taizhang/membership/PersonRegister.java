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
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 人员台账: its columns and where they lie. */
@Configuration(proxyBeanMethods = false)
class PersonRegister {

    static final String KEY = "people";

    static final Column<OrganizationReference> RESIDENCE =
            Column.of("residence", "居住社区", ColumnTypes.organization())
                    .from(ColumnTypes.organizationOf("o"))
                    .called("社区名称", "所在社区", "居住地社区", "社区")
                    .hinting("新登记的人必填；党员请在「党员名册」登记")
                    .with(Trait.LISTED);

    private static final Source SOURCE =
            new Source(
                            """
                            people.directory p
                              left join organization.directory o
                                on o.district = p.district and o.organization_id = p.residence_id
                            """,
                            "p.person_id",
                            "p.version",
                            """
                            p.district = kernel.current_district()
                            and exists (select from membership.person_tie tie
                                          join organization.tree t on t.district = tie.district
                                                                  and t.descendant_id = tie.organization_id
                                         where tie.district = p.district and tie.person_id = p.person_id
                                           and t.ancestor_id = any(cast(:roots as uuid[]))
                                           and (t.to_on = 'infinity'
                                                or t.from_on < tie.to_on and t.to_on > tie.from_on))
                            """,
                            "p.name",
                            false)
                    .together(
                            """
                            p.district = kernel.current_district()
                            and (p.residence_id in (
                                     select t.descendant_id from organization.tree t
                                      where t.ancestor_id = any(cast(:roots as uuid[])))
                                 or p.person_id in (
                                     select s.person_id from membership.slice s
                                       join organization.tree t on t.district = s.district
                                                               and t.descendant_id = s.organization_id
                                      where t.ancestor_id = any(cast(:roots as uuid[]))
                                        and (t.to_on = 'infinity' or t.from_on < s.to_on and t.to_on > s.from_on))
                                 or p.person_id in (
                                     select s.person_id from people.post s
                                       join organization.tree t on t.district = s.district
                                                               and t.descendant_id = s.organization_id
                                      where t.ancestor_id = any(cast(:roots as uuid[]))
                                        and (t.to_on = 'infinity' or t.from_on < s.to_on and t.to_on > s.from_on)))
                            """);

    @Bean
    @Order(30)
    Register<PersonDraft> registerOfPeople(PersonIntake intake) {
        return new Register<>(
                        KEY,
                        "人员",
                        "人",
                        "一人一条：凭身份证号认人，不重复登记。身份证号和电话加密保存。",
                        "/people",
                        List.of(NAME, SEX, BORN, IDENTITY, TELEPHONE, RESIDENCE),
                        Permission.READ_PEOPLE,
                        Permission.KEEP_PEOPLE,
                        SOURCE,
                        intake,
                        false)
                .showing(Showing.of("人员").shownAt(entry -> "/people/" + entry.id()));
    }
}
