package cn.taizhang.material;

import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Recording;
import cn.taizhang.figure.Section;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.report.ReportDraft;
import cn.taizhang.report.ReportRequest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.wordfile.TextFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** 办稿的小区: a district with one study session in its first street, and a template that asks for three things. */
final class Drafting {

    static final ReportPeriod FIRST_HALF = new ReportPeriod(2020, ReportPeriod.Span.HALF_YEAR, 1);
    static final LocalDate END = LocalDate.of(2020, 6, 30);
    static final String STUDY = "study.sessions";
    static final String TEXT = "全区学习情况汇报\n今年以来，全区召开学习研讨×次，印发某某刊物×期。\n另有×处待补。";

    final TestDistrict district;
    final Recording recording;
    final Viewer office;
    final Viewer head;

    private final Templates templates;
    private final Materials materials;
    private final Approvals approvals;
    private final Submissions submissions;
    private final Confirmations confirmations;

    Drafting(TestDistricts districts, ApplicationContext product) {
        this.district = districts.found();
        this.recording = new Recording(district.officer(), product);
        this.office = district.viewer("office");
        this.head = districts.viewer(district, "head", Role.DEPARTMENT_HEAD, district.district());
        this.templates = product.getBean(Templates.class);
        this.materials = product.getBean(Materials.class);
        this.approvals = product.getBean(Approvals.class);
        this.submissions = product.getBean(Submissions.class);
        this.confirmations = product.getBean(Confirmations.class);
        recording.themeProgramme(district.district(), LocalDate.of(2020, 1, 1));
        studied();
    }

    /** One more study session that counts. */
    void studied() {
        recording.study(LocalDate.of(2020, 3, 2), district.firstStreet());
    }

    ReportRequest request() {
        return request(district.district());
    }

    static ReportRequest request(OrganizationId organization) {
        return new ReportRequest(organization, FIRST_HALF, END);
    }

    static TextFile text(String words) {
        return TextFile.read("汇报.txt", words.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    UUID template() {
        return templates.add(office, Ids.next(), district.district(), "学习情况", text(TEXT)).orThrow();
    }

    /** A material whose first place is bound to the study sessions; what else it asks is open. */
    Material started() {
        return material(
                materials
                        .start(
                                office,
                                Ids.next(),
                                request(),
                                template(),
                                "学习情况汇报",
                                LocalDate.of(2020, 7, 2))
                        .orThrow());
    }

    /** A material from a text of one's own, without a day for the sections. */
    Material started(String title, TextFile file) {
        var template =
                templates.add(office, Ids.next(), district.district(), title, file).orThrow();
        return material(
                materials.start(office, Ids.next(), request(), template, title, null).orThrow());
    }

    Material started(String title, String words) {
        return started(title, text(words));
    }

    Material material(UUID id) {
        return materials.get(office, id);
    }

    ReportDraft drawn(Material material) {
        return materials.drawn(office, material, last(material));
    }

    Revision last(Material material) {
        return materials.lastRevision(office, material);
    }

    /** 送审 of what stands there now, knowing all that is not settled. */
    Outcome<Integer> send(Viewer viewer, UUID id) {
        return submissions.send(viewer, id, submission(id, ""));
    }

    /** As the page sends it that shows what is not settled now. */
    Submission submission(UUID id, String note) {
        var now = materials.drawnNow(office, id);
        var unsettled = submissions.unsettled(office, now.material(), now.revision(), now.draft());
        return new Submission(note, true, now.revision().number(), unsettled);
    }

    /** 审定 or 退回 by the head of what stands there now. */
    Outcome<Review.Outcome> decide(Material material, Review.Outcome outcome, String remark) {
        return approvals.decide(head, material.id(), decision(material, outcome, remark));
    }

    void approve(Material material) {
        decide(material, Review.Outcome.APPROVED, "").orThrow();
    }

    /** As the page sends it that shows what stands there now. */
    Approvals.Decision decision(Material material, Review.Outcome outcome, String remark) {
        var now = materials.drawnNow(office, material.id());
        return new Approvals.Decision(
                outcome, remark, now.revision().number(), Shown.of(now.draft()));
    }

    /** 核对 of what stands there now. */
    Outcome<Integer> confirm(Viewer viewer, Material material, Section section) {
        return confirmations.confirm(
                viewer, material.id(), section, Shown.of(drawn(material), section));
    }

    /** What stands in a place now. */
    String shown(Material material, int place) {
        return drawn(material).blanks().get(place - 1).text();
    }
}
