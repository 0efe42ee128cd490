package cn.taizhang.scope;

import cn.taizhang.account.Role;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.material.Approvals;
import cn.taizhang.material.Materials;
import cn.taizhang.material.Review;
import cn.taizhang.material.Shown;
import cn.taizhang.material.Submission;
import cn.taizhang.material.Submissions;
import cn.taizhang.material.Templates;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.report.ReportRequest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.wordfile.TextFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/** 定稿的材料 of both sides. */
@TestComponent
class MaterialFixture {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 20);

    private final TestDistricts districts;
    private final Templates templates;
    private final Materials materials;
    private final Submissions submissions;
    private final Approvals approvals;

    MaterialFixture(
            TestDistricts districts,
            Templates templates,
            Materials materials,
            Submissions submissions,
            Approvals approvals) {
        this.districts = districts;
        this.templates = templates;
        this.materials = materials;
        this.submissions = submissions;
        this.approvals = approvals;
    }

    /** A template and a material of it that somebody else approved. */
    void side(
            TestDistrict district, Map<String, String> ids, String side, OrganizationId community) {
        var officer = district.officer();
        var text = "今年以来，社区召开学习研讨×次。".getBytes(StandardCharsets.UTF_8);
        var file = TextFile.read("工作汇报.txt", text).orThrow();
        var template = templates.add(officer, Ids.next(), community, "工作汇报", file).orThrow();
        var request =
                new ReportRequest(
                        community, new ReportPeriod(2020, ReportPeriod.Span.HALF_YEAR, 1), DAY);
        var material =
                materials.start(officer, Ids.next(), request, template, "工作汇报", null).orThrow();
        var sent = materials.drawnNow(officer, material);
        var unsettled =
                submissions.unsettled(officer, sent.material(), sent.revision(), sent.draft());
        submissions.send(officer, material, new Submission("", true, 1, unsettled)).orThrow();
        var head =
                districts.viewer(
                        district, "head-" + side, Role.DEPARTMENT_HEAD, district.district());
        var drawn = materials.drawnNow(head, material);
        approvals
                .decide(
                        head,
                        material,
                        new Approvals.Decision(
                                Review.Outcome.APPROVED,
                                "",
                                drawn.revision().number(),
                                Shown.of(drawn.draft())))
                .orThrow();
        ids.put("material-templates " + side, template.toString());
        ids.put("materials " + side, material.toString());
    }
}
