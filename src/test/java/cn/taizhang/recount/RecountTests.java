package cn.taizhang.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.demo.BuiltDemo;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Exports;
import cn.taizhang.register.Register;
import cn.taizhang.register.Registers;
import cn.taizhang.report.FilledBlank;
import cn.taizhang.report.Filling;
import cn.taizhang.report.ReportRequest;
import cn.taizhang.report.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration district counted twice: by the product, and from its exported files by a program that knows nothing of it. */
@DisplayName("独立复算：演示区")
class RecountTests {

    private static final List<LocalDate> CUT_OFFS =
            List.of(
                    LocalDate.of(2020, 3, 31),
                    LocalDate.of(2020, 5, 31),
                    LocalDate.of(2020, 6, 30));

    /** Registers that tell who stands under whom. */
    private static final Set<String> TREE = Set.of("organizations", "placements");

    /** A report as it was handed over, its figures masked; it is no part of this repository. */
    private static final Path SAMPLE = Path.of("..", "shared", "seed", "report.txt");

    @TempDir private static Path folder;
    @TempDir private static Path classes;

    private static BuiltDemo demo;
    private static RecountProgram program;

    @BeforeAll
    static void the_district_is_exported_once() throws IOException {
        demo = BuiltDemo.usual();
        program = RecountProgram.compiledInto(classes);
        RecountProgram.export(
                demo.bean(Registers.class), demo.bean(Exports.class), demo.viewer(), folder);
    }

    @Test
    void no_class_of_the_product_can_be_seen_from_the_recount() {
        assertThatThrownBy(() -> program.loader().loadClass(Figures.class.getName()))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void every_figure_of_the_product_is_counted_over() throws ReflectiveOperationException {
        var counted =
                program.reading(folder)
                        .figures(district().code(), LocalDate.of(2020, 1, 1), CUT_OFFS.getLast())
                        .keySet();

        assertThat(demo.bean(Figures.class).all())
                .extracting(FigureDefinition::code)
                .isSubsetOf(counted);
    }

    @Test
    void both_counts_are_equal_for_the_district_every_street_and_every_community_at_each_cut_off()
            throws ReflectiveOperationException {
        var differences =
                new Differences(demo.bean(Figures.class), demo.viewer(), program.reading(folder));
        for (var cutOff : CUT_OFFS) {
            for (var organization : asked(cutOff)) {
                differences.compare(organization, cutOff, figure -> !isOfCadres(figure));
            }
        }

        assertThat(differences.found()).isEmpty();
        assertThat(differences.compared()).isGreaterThan(3000);
    }

    @Test
    @DisplayName("样稿的空全部填上，其中的数与复算一致")
    void the_sample_report_is_filled_with_figures_that_both_count_alike()
            throws ReflectiveOperationException, IOException {
        assumeThat(SAMPLE).as("没有样稿 %s，跳过", SAMPLE).exists();
        var period = new ReportPeriod(2020, ReportPeriod.Span.HALF_YEAR, 1);
        var request = new ReportRequest(demo.district, period, CUT_OFFS.getLast());

        var draft =
                demo.bean(Reports.class)
                        .draft(demo.viewer(), request, "样稿", Files.readString(SAMPLE))
                        .orThrow();

        assertThat(draft.blanks()).hasSize(49).noneMatch(FilledBlank::open);
        var asked =
                draft.blanks().stream()
                        .map(FilledBlank::filling)
                        .filter(Filling.OfFigure.class::isInstance)
                        .map(Filling::code)
                        .collect(Collectors.toSet());
        var differences =
                new Differences(demo.bean(Figures.class), demo.viewer(), program.reading(folder));
        differences.compare(
                district(),
                CUT_OFFS.getLast(),
                key -> asked.contains(key.replace("@report", "")) && !isOfCadres(key));
        assertThat(asked).hasSizeGreaterThanOrEqualTo(20);
        assertThat(differences.found()).isEmpty();
    }

    @Test
    void figures_of_cadres_are_counted_over_from_rows_read_under_the_cadre_role(
            @TempDir Path closed) throws ReflectiveOperationException {
        var cadre = Viewer.commandLine("test", demo.district, Role.CADRE_SECTION);
        var registers = demo.bean(Registers.class);
        var exports = demo.bean(Exports.class);
        RecountProgram.export(registers, exports, cadre, closed, Register::confidential);
        RecountProgram.export(
                registers, exports, demo.viewer(), closed, one -> TREE.contains(one.key()));
        var differences = new Differences(demo.bean(Figures.class), cadre, program.reading(closed));
        for (var cutOff : CUT_OFFS) {
            differences.compare(district(), cutOff, RecountTests::isOfCadres);
            differences.compare(department(), cutOff, RecountTests::isOfCadres);
        }

        assertThat(differences.found()).isEmpty();
        assertThat(differences.compared()).isEqualTo(2 * 2 * CUT_OFFS.size());
        assertThat(
                        program.reading(closed)
                                .figures(
                                        district().code(),
                                        LocalDate.of(2020, 1, 1),
                                        CUT_OFFS.getLast()))
                .containsEntry("cadre.systems", "9")
                .containsEntry("cadre.trainees", "86");
    }

    private static boolean isOfCadres(String figure) {
        return figure.startsWith("cadre.");
    }

    @Test
    void the_program_runs_by_itself_with_nothing_but_a_java() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-cp",
                                program.classes().toString(),
                                "Recount",
                                folder.toString(),
                                district().code(),
                                "2020-01-01",
                                "2020-06-30")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var out = new ByteArrayOutputStream();
        process.getInputStream().transferTo(out);

        assertThat(process.waitFor()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().collect(Collectors.toList()))
                // as docs/demo.md adds them up
                .contains(
                        "study.sessions@report=239",
                        "campaign.streets=12",
                        "members.on-roll=17000");
    }

    private static Organization district() {
        return demo.bean(Organizations.class).get(demo.district);
    }

    private static Organization department() {
        return demo.bean(Organizations.class)
                .under(demo.district, OrganizationKind.ORGANIZATION_DEPARTMENT, CUT_OFFS.getLast())
                .getFirst();
    }

    private static List<Organization> asked(LocalDate cutOff) {
        var organizations = demo.bean(Organizations.class);
        var asked = new ArrayList<Organization>();
        asked.add(district());
        for (var kind : List.of(OrganizationKind.SUBDISTRICT, OrganizationKind.COMMUNITY)) {
            asked.addAll(organizations.under(demo.district, kind, cutOff));
        }
        return asked;
    }
}
