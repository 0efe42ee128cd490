package cn.taizhang.mobile;

import cn.taizhang.figure.CalendarStart;
import cn.taizhang.figure.Contributions;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureCatalogue;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.RegisteredRecords;
import cn.taizhang.figure.Section;
import cn.taizhang.figure.Subject;
import cn.taizhang.figure.TimeScope;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import java.util.List;
import org.springframework.stereotype.Component;

/** 流动党员的数据: certificates handed out since the beginning, those valid today, and members who are away. */
@Component
class MobileFigures implements FigureCatalogue {

    private static final String CERTIFICATES_USED =
            "select exists (select from mobile.activity_certificate)";

    private final RegisteredRecords certificates;
    private final RegisteredRecords members;

    MobileFigures(
            Register<Entry> activityCertificates, Register<Entry> mobileMembers, Records records) {
        this.certificates = new RegisteredRecords(activityCertificates, records);
        this.members = new RegisteredRecords(mobileMembers, records);
    }

    @Override
    public Subject subject() {
        return Subject.MOBILE_MEMBERS;
    }

    @Override
    public List<FigureDefinition> figures() {
        return List.of(issued(), valid(), membersOut());
    }

    private FigureDefinition issued() {
        return FigureDefinition.named("mobile.certificates-issued", "累计发放流动党员活动证数", "个")
                .counts(CountKind.ITEMS, TimeScope.CUMULATIVE)
                .rule("从 2000 年起累计发放的流动党员活动证，按本计，发证当天归发证的党组织；换发、补发的不另计；后来过期、收回、遗失的仍算发过。")
                .alsoCalled("发放流动党员证", "流动党员证发放数")
                .answeredBy(Section.ORGANIZATION)
                .startingAt(
                        CalendarStart.since(
                                ActivityCertificateRegister.FIRST_DAY, "活动证发放情况从 2000 年起登记"))
                .from(
                        new Contributions(
                                """
                                select district, organization_id, activity_certificate_id as subject,
                                       issued_on as from_on, issued_on + 1 as to_on,
                                       activity_certificate_id as record_id
                                  from mobile.activity_certificate
                                 where replaced_number is null
                                """,
                                CERTIFICATES_USED),
                        certificates)
                .beside("mobile.certificates-valid")
                .build();
    }

    private FigureDefinition valid() {
        return FigureDefinition.named("mobile.certificates-valid", "有效的流动党员活动证数", "个")
                .counts(CountKind.ITEMS, TimeScope.AS_OF)
                .rule("截至日有效的流动党员活动证，按本计：已经发证、没有过有效期（最后一天仍算）、没有终止，也没有被换发；被换发的自新证发证之日起不再算。")
                .alsoCalled("有效流动党员证")
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                """
                                select c.district, c.organization_id, c.activity_certificate_id as subject,
                                       c.issued_on as from_on,
                                       least(c.valid_to + 1, coalesce(c.ended_on, 'infinity'),
                                             coalesce(later.issued_on, 'infinity')) as to_on,
                                       c.activity_certificate_id as record_id
                                  from mobile.activity_certificate c
                                  left join (select district, organization_id, replaced_number,
                                                    min(issued_on) as issued_on
                                               from mobile.activity_certificate
                                              where replaced_number is not null
                                              group by district, organization_id, replaced_number) later
                                    on later.district = c.district and later.organization_id = c.organization_id
                                   and later.replaced_number = c.number
                                """,
                                CERTIFICATES_USED),
                        certificates)
                .beside("mobile.certificates-issued", "mobile.members-out")
                .atMost("mobile.certificates-issued", "有效的都在发放的之内")
                .atMost("mobile.members-out", "活动证发给外出的党员，有效的一般不多于流出党员")
                .build();
    }

    private FigureDefinition membersOut() {
        return FigureDefinition.named("mobile.members-out", "流出党员数", "名")
                .counts(CountKind.DISTINCT_PERSONS, TimeScope.AS_OF)
                .rule("截至日登记为流出、没有返回的党员，按人计，先后外出几次也只算一名；流入的党员不在此列，也不与流出相加。")
                .alsoCalled("流出的流动党员")
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                """
                                select district, organization_id, person_id as subject, left_on as from_on,
                                       coalesce(returned_on, 'infinity') as to_on, mobile_member_id as record_id
                                  from mobile.mobile_member
                                 where direction = 'OUT'
                                """,
                                "select exists (select from mobile.mobile_member)"),
                        members)
                .beside("mobile.certificates-valid")
                .build();
    }
}
