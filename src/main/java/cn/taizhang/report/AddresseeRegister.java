package cn.taizhang.report;

import cn.taizhang.account.Permission;
import cn.taizhang.kernel.Breach;
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

/** 主送领导台账: whom reports address; of one office there is one at a time. */
@Configuration(proxyBeanMethods = false)
class AddresseeRegister {

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "报送单位", ColumnTypes.organization())
                    .in("organization_id")
                    .called("单位")
                    .with(Trait.KEY, Trait.REQUIRED);

    static final Column<AddresseeOffice> OFFICE =
            Column.of(
                            "office",
                            "主送职务",
                            ColumnTypes.choice(
                                    AddresseeOffice.class,
                                    AddresseeOffice::label,
                                    Map.of("部长", AddresseeOffice.CITY_ORGANIZATION_HEAD)))
                    .in("office")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.FILTERED, Trait.TELLING);

    static final Column<String> NAME =
            Column.of("name", "姓名", ColumnTypes.text(50))
                    .in("name")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<String> SURNAME =
            Column.of("surname", "称呼用姓", ColumnTypes.text(10))
                    .in("surname")
                    .hinting("称呼里只写姓；复姓写全。")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> FROM =
            Column.of("from", "任职日期", ColumnTypes.day())
                    .in("from_on")
                    .called("任职时间")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<LocalDate> ENDED_ON =
            Column.of("endedOn", "离任日期", ColumnTypes.day())
                    .in("ended_on")
                    .called("离任时间")
                    .hinting("从这一天起不再任职；在任的不填。")
                    .with(Trait.LISTED);

    private static final PlainTable TABLE =
            new PlainTable(
                            "report.addressee",
                            "addressee_id",
                            List.of(ORGANIZATION, OFFICE, NAME, SURNAME, FROM, ENDED_ON),
                            ORGANIZATION,
                            FROM)
                    .ownedBy(OrganizationKind.DISTRICT)
                    .keptApart(FROM, ENDED_ON, ORGANIZATION, OFFICE);

    /** In order, and called by what is part of the name. */
    static final RowRule RULE =
            RowRule.all(RowRule.after(ENDED_ON, FROM), AddresseeRegister::surnameInName);

    @Bean
    @Order(110)
    Register<Entry> addressees(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        "addressees",
                        "主送领导",
                        "人",
                        "材料称呼里的上级领导：什么职务、姓什么、任职到哪天。",
                        Permission.READ_RECORDS,
                        Permission.KEEP_PROGRAMMES)
                .showing(Showing.of("主送领导").within("材料").beginning("换了人登记一次，以后的材料不会写错称呼。"));
    }

    private static List<Breach> surnameInName(Entry row, LocalDate today) {
        var name = row.get(NAME);
        var surname = row.get(SURNAME);
        return name == null || surname == null || name.startsWith(surname)
                ? List.of()
                : List.of(Breach.of(SURNAME.key(), "称呼用姓应当是姓名开头的一个或两个字，请核对。"));
    }
}
