package cn.taizhang.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.OrganizationOffer;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("登记表")
class FormsTests {

    @Autowired private Forms forms;
    @Autowired private Records records;
    @Autowired private Registers registers;
    @Autowired private TestDistricts districts;

    private TestDistrict district;
    private Viewer clerk;
    private Register<?> documents;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
        clerk = district.firstCommunityClerk();
        documents = registers.get("documents");
    }

    @Test
    void an_empty_form_is_told_everything_in_the_order_of_its_fields() {
        assertThat(breaches(Map.of()))
                .extracting(Breach::field)
                .containsExactly("title", "organization", "category", "state");
    }

    @Test
    void a_rule_s_own_words_go_before_a_bare_please_fill_in() {
        assertThat(breaches(Map.of()))
                .extracting(Breach::message)
                .contains("请填写印发组织的名称或代码。", "请选择类别；一项制度只归一个类别。");
    }

    @Test
    void what_cannot_be_read_is_told_beside_what_the_rules_say_and_once_for_a_field() {
        var typed = with("issuedOn", "上个月");
        typed.put("number", "九".repeat(61));

        assertThat(breaches(typed)).extracting(Breach::field).containsExactly("number", "issuedOn");
        assertThat(breaches(typed).getLast().message()).contains("没有认出日期「上个月」");
    }

    @Test
    void nothing_is_bound_that_is_no_column_people_fill_in() {
        var typed = with("kindKey", "伪造的种类");
        typed.put("onBehalf", "是");
        typed.put("version", "9");

        var id = forms.record(clerk, documents, Ids.next(), Ids.next(), typed).orThrow();

        var entry = records.get(clerk, documents, id);
        assertThat(entry.version()).isEqualTo(1);
        assertThat(documents.title(entry)).isEqualTo("天祥社区议事制度");
        assertThat(shown(entry, "kindKey")).isEqualTo("议事制度");
        assertThat(shown(entry, "onBehalf")).isEqualTo("否");
    }

    @Test
    void a_correction_keeps_its_record_and_tells_an_old_version_first() {
        var id =
                forms.record(clerk, documents, Ids.next(), Ids.next(), with("number", ""))
                        .orThrow();
        forms.correct(clerk, documents, id, 1, with("number", "天社〔2020〕1号")).orThrow();

        assertThat(records.get(clerk, documents, id).version()).isEqualTo(2);
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> forms.correct(clerk, documents, id, 1, Map.of()));
    }

    @Test
    void two_who_bring_in_the_same_form_at_the_same_moment_make_one_record() throws Exception {
        var id = Ids.next();
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Outcome<UUID>> click =
                    () -> forms.record(clerk, documents, id, id, with("number", ""));
            for (var outcome : both.invokeAll(List.of(click, click))) {
                assertThat(outcome.get()).isEqualTo(new Outcome.Done<>(id));
            }
        }

        assertThat(records.page(clerk, documents, RowQuestion.ALL, 10)).hasSize(1);
        assertThat(records.history(clerk, documents, id)).hasSize(1);
    }

    @Test
    void a_list_goes_by_the_names_of_organizations_and_not_by_their_ids() {
        var officer = district.officer();
        for (String code : List.of("-S2", "-C1", "-S1", "-C3")) {
            var typed = with("organization", district.prefix() + code);
            forms.record(officer, documents, Ids.next(), Ids.next(), typed).orThrow();
        }
        var question = new RowQuestion("", Map.of(), "organization", false, null);

        var names = names(records.page(officer, documents, question, 10));
        var firstTwo = records.page(officer, documents, question, 2);
        var rest = records.page(officer, documents, question.after(id(firstTwo.getLast())), 10);

        assertThat(names).containsExactly("春晓街道", "东门社区", "临江街道", "天祥社区");
        assertThat(names(rest)).isEqualTo(names.subList(2, 4));
    }

    private static List<String> names(List<Entry> entries) {
        return entries.stream().map(entry -> shown(entry, "organization")).toList();
    }

    private static UUID id(Entry entry) {
        return Objects.requireNonNull(entry.id());
    }

    @Test
    void whose_the_record_is_is_chosen_from_those_that_may_have_such_records() {
        var offer = offer(district.officer(), "report-slips", "organization");

        assertThat(offer.written()).hasSize(3).allMatch(one -> one.contains("社区（"));
        assertThat(offer.groups()).isNotEmpty();
        assertThat(offer(clerk, "report-slips", "organization").own()).startsWith("天祥社区（");
    }

    @Test
    void one_of_the_whole_district_is_suggested_of_every_kind_and_not_chosen_from_a_list() {
        var offer = offer(clerk, "report-slips", "employer");

        assertThat(offer.written())
                .anyMatch(one -> one.startsWith("清源社区（"))
                .anyMatch(one -> one.startsWith("天祥社区第一党支部（"))
                .anyMatch(one -> one.contains(district.prefix() + "-S2"));
        assertThat(offer.groups()).isEmpty();
        assertThat(offer.own()).isEmpty();
    }

    @Test
    void another_organization_within_reach_may_be_of_every_kind() {
        var offer = offer(district.officer(), "pilot-sites", "runBy");

        assertThat(offer.written()).anyMatch(one -> one.startsWith("天祥社区第一党支部（"));
        assertThat(offer.groups()).isNotEmpty();
    }

    private OrganizationOffer offer(Viewer viewer, String register, String column) {
        var asked = registers.get(register);
        return forms.organizations(viewer, asked, asked.column(column).orElseThrow());
    }

    private static String shown(Entry entry, String key) {
        return entry.given().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .map(entry::shown)
                .orElseThrow();
    }

    private Map<String, String> with(String key, String text) {
        var typed = new HashMap<String, String>();
        typed.put("title", "天祥社区议事制度");
        typed.put("organization", district.prefix() + "-C1");
        typed.put("category", "配套制度");
        typed.put("state", "试行");
        typed.put("issuedOn", "2020-03-01");
        typed.put(key, text);
        return typed;
    }

    private List<Breach> breaches(Map<String, String> typed) {
        return forms.record(clerk, documents, Ids.next(), Ids.next(), typed)
                        instanceof Outcome.Refused<UUID>(var breaches)
                ? breaches
                : List.of();
    }
}
