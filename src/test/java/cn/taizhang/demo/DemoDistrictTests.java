package cn.taizhang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.Organizations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("演示区")
class DemoDistrictTests {

    private static BuiltDemo demo;

    @BeforeAll
    static void build() {
        demo = BuiltDemo.asOf(DemoDistrict.USUAL_DAY);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void look() {
        demo.steps.forEach(System.out::println);
        for (var d : demo.bean(Figures.class).all()) {
            long t = System.nanoTime();
            var v = figure(d.code());
            System.out.println(
                    d.code()
                            + " "
                            + v.value()
                            + " "
                            + v.text()
                            + " "
                            + v.span().text()
                            + " "
                            + v.warnings()
                            + " "
                            + (System.nanoTime() - t) / 1000000
                            + "ms");
        }
        demo.texts("select kind || ' ' || count(*) from meeting.meeting group by kind order by 1")
                .forEach(System.out::println);
        demo.texts(
                        "select 'meetings ' || count(*) || ' lists ' || (select count(distinct meeting_id) from meeting.attendance) || ' rows ' || (select count(*) from meeting.attendance) || ' slices ' || (select count(*) from membership.slice)|| ' docs ' || (select count(*) from document.document)|| ' posts ' || (select count(*) from people.post) from meeting.meeting")
                .forEach(System.out::println);
        demo.result
                .logins()
                .forEach(
                        l -> System.out.println(l + l.role() + l.organization() + l.displayName()));
        demo.texts(
                        "select m.held_on||' '||m.topic||' '||o.name||' '||m.place||' '||m.presider||' '||coalesce(m.attended::text,'-')||'/'||coalesce(m.expected::text,'-')||' '||m.recorded_at||m.recorded_by from meeting.meeting m join organization.directory o on o.organization_id=m.host_id order by md5(m.topic||m.held_on||o.name) limit 60")
                .forEach(System.out::println);
        assertThat(
                        demo.count(
                                "select count(*) from meeting.meeting where held_on > date '2020-06-30'"))
                .isZero();
    }

    private static FigureValue figure(String code) {
        var district = demo.bean(Organizations.class).district().orElseThrow().id();
        var question =
                new FigureQuestion(
                        district,
                        ReportPeriod.parse("2020H1").orElseThrow(),
                        DemoDistrict.USUAL_DAY,
                        FigureQuestion.Occasion.REPORT);
        var figures = demo.bean(Figures.class);
        return figures.evaluate(
                Viewer.commandLine("test", district), figures.find(code).orElseThrow(), question);
    }
}
