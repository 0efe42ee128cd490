package cn.taizhang.campaign;

import cn.taizhang.account.Permission;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Register;
import cn.taizhang.register.Source;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 专题与机制台账: its columns and where they lie. Meetings are marked for them, so they come in before meetings. */
@Configuration(proxyBeanMethods = false)
class ProgrammeRegister {

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "开展组织", ColumnTypes.organization())
                    .from(ColumnTypes.organizationOf("o"))
                    .called("组织")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<ProgrammeKind> KIND =
            Column.of(
                            "kind",
                            "专题类别",
                            ColumnTypes.choice(ProgrammeKind.class, ProgrammeKind::label, Map.of()))
                    .from("p.kind")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> NAME =
            Column.of("name", "专题名称", ColumnTypes.text(Programmes.LONGEST_NAME))
                    .from("p.name")
                    .with(Trait.REQUIRED, Trait.LISTED);

    static final Column<String> DOCUMENT_NUMBER =
            Column.of("documentNumber", "文号", ColumnTypes.text(Programmes.LONGEST_NUMBER))
                    .from("p.document_number");

    static final Column<LocalDate> STARTS_ON =
            Column.of("startsOn", "启动日期", ColumnTypes.day())
                    .from("p.starts_on")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> ENDS_ON =
            Column.of("endsOn", "结束日期", ColumnTypes.day())
                    .from("nullif(p.ends_on, date 'infinity')")
                    .hinting("从这一天起不再开展；没有结束的不填。")
                    .with(Trait.LISTED);

    private static final Source SOURCE =
            new Source(
                    "campaign.programme p join organization.directory o using (district, organization_id)",
                    "p.programme_id",
                    "p.version",
                    // names and dates are open to all who see figures
                    "cast(:roots as uuid[]) is not null",
                    "p.starts_on",
                    true);

    @Bean
    @Order(45)
    Register<NewProgramme> registerOfProgrammes(ProgrammeIntake intake) {
        return new Register<>(
                Programmes.REGISTER,
                "专题与机制",
                "项",
                "主题教育等专题和机制，累计数从启动日期起算。",
                "/programmes",
                List.of(ORGANIZATION, KIND, NAME, DOCUMENT_NUMBER, STARTS_ON, ENDS_ON),
                Permission.READ_FIGURES,
                Permission.KEEP_PROGRAMMES,
                SOURCE,
                intake,
                false);
    }
}
