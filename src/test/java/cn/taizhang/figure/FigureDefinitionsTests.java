package cn.taizhang.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("数据定义")
class FigureDefinitionsTests {

    @Autowired private TestDistricts districts;
    @Autowired private Figures figures;

    @Test
    void every_definition_runs_and_explains_itself() {
        var district = districts.found();
        var question = Asking.halfYear(district.district());

        assertThat(figures.all())
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(figure -> {
                    var value = figures.evaluate(district.officer(), figure, question);
                    figures.breakdown(district.officer(), figure, question);
                    figures.records(district.officer(), figure, question, null, 10);

                    assertThat(figure.code()).matches("[a-z][a-z.-]+");
                    assertThat(figure.label()).isNotBlank();
                    assertThat(figure.unit()).isNotBlank();
                    assertThat(figure.rule()).endsWith("。").hasSizeGreaterThan(20);
                    assertThat(figure.kind().label()).isNotBlank();
                    assertThat(figure.scope().label()).isNotBlank();
                    assertThat(figure.answeredBy().label()).isNotBlank();
                    assertThat(figure.register().label()).isNotBlank();
                    assertThat(value.value() == null).isEqualTo(value.why() != null);
                });
    }

    @Test
    void no_two_figures_share_a_name() {
        var owners = new HashMap<String, String>();
        for (var figure : figures.all()) {
            Stream.concat(Stream.of(figure.label()), figure.aliases().stream())
                    .distinct()
                    .forEach(name ->
                            assertThat(owners.put(name, figure.code()))
                                    .as("%s of %s", name, figure)
                                    .isNull());
        }
    }

    @Test
    void a_code_given_twice_is_refused_when_the_product_starts() {
        var all = new DeclaredFigures(figures.all());
        var twice = List.<FigureCatalogue>of(all, all);

        assertThatThrownBy(() -> new Definitions(twice))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two definitions are called");
    }

    @Test
    void who_lacks_meetings_is_unknown_for_want_of_meetings_and_not_of_organizations() {
        assertThat(figures.all())
                .filteredOn(figure -> figure.code().startsWith("branch-life.without-"))
                .hasSize(5)
                .allSatisfy(figure -> assertThat(figure.recordedIn()).isEqualTo("会议活动"));
    }

    @Test
    void parameters_say_where_they_come_from() {
        assertThat(figures.parameters())
                .isNotEmpty()
                .allSatisfy(parameter -> {
                    assertThat(parameter.label()).isNotBlank();
                    assertThat(parameter.rule()).endsWith("。");
                });
    }
}
