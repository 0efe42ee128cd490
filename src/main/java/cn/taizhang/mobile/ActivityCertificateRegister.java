package cn.taizhang.mobile;

import cn.taizhang.account.Permission;
import cn.taizhang.kernel.Breach;
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

/** 流动党员活动证台账: which were handed out, by whom; one that stands in another's place is no new one. */
@Configuration(proxyBeanMethods = false)
class ActivityCertificateRegister {

    static final String KEY = "activity-certificates";

    /** 起算日: none older is taken in, so that what is counted since then is all there is. */
    static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final int LONGEST_NUMBER = 50;

    static final Column<String> NUMBER =
            Column.of("number", "证号", ColumnTypes.text(LONGEST_NUMBER))
                    .in("number")
                    .called("活动证号", "证件编号", "编号")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED, Trait.TELLING);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "发证党组织", ColumnTypes.organization())
                    .in("organization_id")
                    .called("发证单位", "发证组织", "组织名称")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<PersonReference> MEMBER =
            Column.of("member", "持证党员", ColumnTypes.person())
                    .in("person_id")
                    .called("党员姓名", "党员", "姓名")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<LocalDate> ISSUED_ON =
            Column.of("issuedOn", "发证日期", ColumnTypes.day())
                    .in("issued_on")
                    .called("发放日期", "发证时间")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.TELLING);

    static final Column<LocalDate> VALID_TO =
            Column.of("validTo", "有效期至", ColumnTypes.day())
                    .in("valid_to")
                    .called("有效截止日期")
                    .hinting("有效的最后一天。")
                    .with(Trait.REQUIRED, Trait.LISTED);

    static final Column<String> REPLACED_NUMBER =
            Column.of("replacedNumber", "换发前证号", ColumnTypes.text(LONGEST_NUMBER))
                    .in("replaced_number")
                    .called("原证号", "被换发证号")
                    .hinting("换发、补发的填原来那本的证号，不再另计一本；新发的不填。")
                    .with(Trait.LISTED, Trait.SEARCHED);

    static final Column<LocalDate> ENDED_ON =
            Column.of("endedOn", "终止日期", ColumnTypes.day())
                    .in("ended_on")
                    .called("收回日期", "注销日期")
                    .hinting("从这一天起不再有效；仍在使用的不填。")
                    .with(Trait.LISTED);

    static final Column<CertificateEndReason> END_REASON =
            Column.of(
                            "endReason",
                            "终止原因",
                            ColumnTypes.choice(
                                    CertificateEndReason.class,
                                    CertificateEndReason::label,
                                    Map.of()))
                    .in("end_reason")
                    .with(Trait.FILTERED);

    private static final PlainTable TABLE =
            new PlainTable(
                    "mobile.activity_certificate",
                    "activity_certificate_id",
                    List.of(
                            NUMBER,
                            ORGANIZATION,
                            MEMBER,
                            ISSUED_ON,
                            VALID_TO,
                            REPLACED_NUMBER,
                            ENDED_ON,
                            END_REASON,
                            PlainTable.ON_BEHALF),
                    ORGANIZATION,
                    ISSUED_ON);

    private static final RowRule REPLACES_ANOTHER =
            (row, today) -> {
                var number = row.get(NUMBER);
                return number != null && number.equals(row.get(REPLACED_NUMBER))
                        ? List.of(Breach.of(REPLACED_NUMBER.key(), "换发前证号不能是这一本自己的证号。"))
                        : List.of();
            };

    private static final RowRule NOT_OLDER =
            (row, today) -> {
                var issued = row.get(ISSUED_ON);
                return issued != null && issued.isBefore(FIRST_DAY)
                        ? List.of(Breach.of(ISSUED_ON.key(), "发证日期早于2000年，请核对。"))
                        : List.of();
            };

    static final RowRule RULE =
            RowRule.all(
                    NOT_OLDER,
                    RowRule.notAfterToday(ISSUED_ON, "发证之后再登记。"),
                    RowRule.notBefore(VALID_TO, ISSUED_ON),
                    REPLACES_ANOTHER,
                    RowRule.notBefore(ENDED_ON, ISSUED_ON),
                    RowRule.notAfterToday(ENDED_ON, "终止之后再登记。"),
                    RowRule.needs(ENDED_ON, END_REASON),
                    RowRule.needs(END_REASON, ENDED_ON));

    @Bean
    @Order(87)
    Register<Entry> activityCertificates(PlainRegisters plain) {
        return plain.open(
                        TABLE,
                        RULE,
                        KEY,
                        "流动党员活动证",
                        "本",
                        "发给外出党员的活动证：谁发的、发给谁、证号、有效期；换发的写明换的是哪一本。",
                        Permission.READ_RECORDS,
                        Permission.RECORD)
                .showing(
                        Showing.of("流动党员活动证")
                                .within("流动党员")
                                .beginning("发证登记一次；换发、补发的填换发前证号，不再另计。")
                                .recorders("党支部、社区、街道和组织科")
                                .remarks(ActivityCertificateRegister::remarks));
    }

    private static List<String> remarks(Entry entry) {
        return entry.get(REPLACED_NUMBER) == null ? List.of() : List.of("换发、补发的，不再另计一本。");
    }
}
