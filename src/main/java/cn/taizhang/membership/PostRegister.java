package cn.taizhang.membership;

import cn.taizhang.account.Permission;
import cn.taizhang.people.PostTitle;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.PersonReference;
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

/** 任职台账: who holds which post of an organization, from which day on. Reports print the secretary in office from here. */
@Configuration(proxyBeanMethods = false)
class PostRegister {

    static final String KEY = "posts";

    static final Column<PersonReference> HOLDER =
            Column.of("holder", "任职人员", ColumnTypes.person())
                    .in("person_id")
                    .called("任职人", "任职人姓名")
                    .hinting("先在「人员」或「党员名册」登记这个人，这里写姓名。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "任职组织", ColumnTypes.organization())
                    .in("organization_id")
                    .called("所在组织", "任职单位")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<PostTitle> TITLE =
            Column.of(
                            "title",
                            "职务",
                            ColumnTypes.choice(
                                    PostTitle.class,
                                    PostTitle::label,
                                    Map.of(
                                            "党支部书记", PostTitle.SECRETARY,
                                            "支部书记", PostTitle.SECRETARY,
                                            "党委书记", PostTitle.SECRETARY,
                                            "党工委书记", PostTitle.SECRETARY,
                                            "支委", PostTitle.COMMITTEE_MEMBER,
                                            "支部委员", PostTitle.COMMITTEE_MEMBER)))
                    .in("title")
                    .called("任职职务", "党内职务")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.FILTERED);

    static final Column<LocalDate> FROM =
            Column.of("from", "任职日期", ColumnTypes.day())
                    .in("from_on")
                    .called("任职时间", "任职起始日期")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> TO =
            Column.of("to", "免职日期", ColumnTypes.day())
                    .in("to_on", "infinity")
                    .from("nullif(r.to_on, date 'infinity')")
                    .called("离任日期", "任职终止日期")
                    .hinting("从这一天起不再担任；还在任的不填。")
                    .with(Trait.LISTED);

    private static final PlainTable TABLE =
            new PlainTable(
                            "people.post",
                            "post_id",
                            List.of(HOLDER, ORGANIZATION, TITLE, FROM, TO),
                            ORGANIZATION,
                            FROM)
                    .keptApart(FROM, TO, HOLDER, ORGANIZATION, TITLE);

    @Bean
    @Order(42)
    Register<Entry> posts(PlainRegisters plain, PostCheck check) {
        var intake =
                plain.intake(
                        TABLE,
                        Permission.KEEP_PEOPLE,
                        RowRule.all(
                                RowRule.notAfterToday(FROM, "到任之后再登记。"),
                                RowRule.after(TO, FROM),
                                RowRule.notAfterToday(TO, "离任之后再登记。")),
                        check);
        return plain.open(
                        TABLE,
                        intake,
                        KEY,
                        "任职",
                        "条",
                        "谁在哪个组织担任什么职务，从哪天到哪天。材料里的书记姓名取自这里。",
                        Permission.READ_PEOPLE,
                        Permission.KEEP_PEOPLE)
                .showing(
                        Showing.of("任职")
                                .beginning("一人一职登记一次；离任时在原来那条上填免职日期。")
                                .recorders("街道党建办、组织科和党员教育科"));
    }
}
