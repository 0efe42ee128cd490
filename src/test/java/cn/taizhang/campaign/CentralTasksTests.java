package cn.taizhang.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Recording;
import cn.taizhang.register.Register;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("专项活动与重大项目")
class CentralTasksTests {

    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);
    private static final LocalDate CUT_OFF = LocalDate.of(2020, 6, 30);

    @Autowired private Register<Entry> campaigns;
    @Autowired private Register<Entry> majorProjects;
    @Autowired private Recording recording;
    @Autowired private Figures figures;
    @Autowired private Organizations organizations;
    @Autowired private TestDistricts districts;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @Test
    void reports_name_the_first_two_under_construction_by_their_number() {
        listed("滨河绿道工程", 6, ProjectStage.UNDER_CONSTRUCTION, MARCH, null).orThrow();
        listed("科创园项目", 2, ProjectStage.UNDER_CONSTRUCTION, MARCH, null).orThrow();
        listed("冷链物流项目", 1, ProjectStage.PREPARING, null, null).orThrow();
        listed("东门更新项目", 5, ProjectStage.UNDER_CONSTRUCTION, MARCH, null).orThrow();

        assertThat(text("project.first", CUT_OFF)).contains("科创园");
        assertThat(text("project.second", CUT_OFF)).contains("东门更新");
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29, false", "2020-03-01, true", "2020-04-30, true", "2020-05-01, false"})
    void one_is_under_construction_from_its_start_until_before_it_is_completed(
            LocalDate cutOff, boolean named) {
        listed("科创园项目", 2, ProjectStage.COMPLETED, MARCH, MAY).orThrow();

        assertThat(text("project.first", cutOff).isPresent()).isEqualTo(named);
    }

    @Test
    void nothing_is_printed_where_nothing_is_recorded() {
        assertThat(text("project.first", CUT_OFF)).isEmpty();
        assertThat(text("project.second", CUT_OFF)).isEmpty();
        assertThat(text("campaign.peace", CUT_OFF)).isEmpty();
    }

    @Test
    void every_day_that_a_stage_needs_or_does_not_have_is_told() {
        assertThat(messages(listed("甲项目", 1, ProjectStage.COMPLETED, null, null)))
                .containsExactly("阶段为「竣工」时须填写开工日期。", "阶段为「竣工」时须填写竣工或停缓建日期。");
        assertThat(messages(listed("甲项目", 1, ProjectStage.PREPARING, MARCH, MAY)))
                .containsExactly("阶段为「前期」时不填开工日期；已经开工的请改为「在建」。", "阶段为「前期」时不填竣工或停缓建日期。");
        assertThat(messages(listed("甲项目", 1, ProjectStage.SUSPENDED, MARCH, MARCH)))
                .containsExactly("竣工或停缓建日期须晚于开工日期。");
        assertThat(messages(listed("甲项目", 1, ProjectStage.SUSPENDED, null, MARCH))).isEmpty();
    }

    @Test
    void projects_stand_on_the_list_of_a_district() {
        var entry = project("甲项目", 1, ProjectStage.PREPARING, null, null);
        entry.put(MajorProjectRegister.ORGANIZATION, reference(district.firstStreet()));

        assertThat(messages(recording.record(district.officer(), majorProjects, entry)))
                .containsExactly("重大项目按区里的清单登记，请填写区。");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, ",
        "2020-03-01, “平安一区”创建",
        "2020-04-30, “平安一区”创建",
        "2020-05-01, 平安百日行动"
    })
    void the_peace_campaign_is_the_one_that_runs_on_the_cut_off(
            LocalDate cutOff, @Nullable String expected) {
        campaign("“平安一区”创建", CampaignSubject.PEACE, MARCH, MAY).orThrow();
        campaign("平安百日行动", CampaignSubject.PEACE, MAY, null).orThrow();
        campaign("环境整治", CampaignSubject.ENVIRONMENT, LocalDate.of(2020, 1, 1), null).orThrow();

        assertThat(text("campaign.peace", cutOff)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void one_whose_end_is_taken_back_runs_on() {
        var peace = campaign("平安百日行动", CampaignSubject.PEACE, MARCH, MAY).orThrow();
        assertThat(text("campaign.peace", CUT_OFF)).isEmpty();

        recording
                .correct(
                        district.officer(),
                        campaigns,
                        peace,
                        1,
                        new Entry(null, 0).put(Runs.ENDED_ON, null))
                .orThrow();

        assertThat(text("campaign.peace", CUT_OFF)).contains("平安百日行动");
    }

    @Test
    void two_of_one_name_are_not_made_by_a_correction() {
        campaign("环境整治", CampaignSubject.ENVIRONMENT, MARCH, null).orThrow();
        var other = campaign("服务提升", CampaignSubject.SERVICE, MARCH, null).orThrow();

        var outcome =
                recording.correct(
                        district.officer(),
                        campaigns,
                        other,
                        1,
                        new Entry(null, 0).put(CampaignRegister.NAME, "环境整治"));

        assertThat(messages(outcome)).containsExactly("这个组织已有同名的专项活动，请换一个名称或更正那一项。");
    }

    @Test
    void a_campaign_ends_after_it_began() {
        var outcome = campaign("环境整治", CampaignSubject.ENVIRONMENT, MARCH, MARCH);

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<UUID>) outcome).breaches())
                .extracting(Breach::field, Breach::message)
                .containsExactly(tuple("endedOn", "结束日期须晚于启动日期；从结束日期这一天起不再算。"));
    }

    private Outcome<UUID> campaign(
            String name, CampaignSubject subject, LocalDate from, @Nullable LocalDate ended) {
        var entry =
                new Entry(Ids.next(), 0)
                        .put(CampaignRegister.ORGANIZATION, reference(district.district()))
                        .put(CampaignRegister.NAME, name)
                        .put(CampaignRegister.SUBJECT, subject)
                        .put(Runs.FROM, from)
                        .put(Runs.ENDED_ON, ended);
        return recording.record(district.officer(), campaigns, entry);
    }

    private Outcome<UUID> listed(
            String name,
            int number,
            ProjectStage stage,
            @Nullable LocalDate started,
            @Nullable LocalDate ended) {
        return recording.record(
                district.officer(), majorProjects, project(name, number, stage, started, ended));
    }

    private Entry project(
            String name,
            int number,
            ProjectStage stage,
            @Nullable LocalDate started,
            @Nullable LocalDate ended) {
        return new Entry(Ids.next(), 0)
                .put(MajorProjectRegister.ORGANIZATION, reference(district.district()))
                .put(MajorProjectRegister.NAME, name)
                .put(MajorProjectRegister.NUMBER, number)
                .put(MajorProjectRegister.STAGE, stage)
                .put(MajorProjectRegister.STARTED_ON, started)
                .put(MajorProjectRegister.ENDED_ON, ended);
    }

    private OrganizationReference reference(OrganizationId id) {
        return OrganizationReference.to(organizations.get(id));
    }

    private Optional<String> text(String code, LocalDate cutOff) {
        var question =
                new FigureQuestion(
                        district.district(),
                        ReportPeriod.parse("2020H1").orElseThrow(),
                        cutOff,
                        FigureQuestion.Occasion.REPORT);
        return figures.read(district.officer(), figures.findParameter(code).orElseThrow(), question)
                .value()
                .map(ParameterDefinition.Value::text);
    }

    private static List<String> messages(Outcome<UUID> outcome) {
        return PilotsTests.messages(outcome);
    }
}
