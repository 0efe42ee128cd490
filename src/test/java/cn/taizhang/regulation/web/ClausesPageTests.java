package cn.taizhang.regulation.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.regulation.Regulations;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The page without the layout around it. */
@DisplayName("制度条款页")
class ClausesPageTests {

    private final ClausesController controller = new ClausesController(new Regulations());
    private final TemplateEngine templates = templates();

    @Test
    void lists_every_clause_with_its_source_and_how_far_it_was_checked() {
        var page = controller.clauses("", "");

        assertThat(page.getStatus()).hasToString("200 OK");
        assertThat(render(page))
                .contains("列出 73 条：已核对原文 53 条，待核对或待确认 20 条")
                .contains("id=\"R-009\"")
                .contains("《中国共产党支部工作条例（试行）》第十一条")
                .contains("<span class=\"tag ok\">已核对原文</span>")
                .contains("<span class=\"tag warn\">一般知识，待核对</span>");
    }

    @Test
    void keeps_what_was_searched_for() {
        var page = controller.clauses("任前公示", "2020-06-30");

        assertThat(render(page))
                .contains("value=\"任前公示\"")
                .contains("value=\"2020-06-30\"")
                .contains("列出 1 条")
                .contains("id=\"R-029\"");
    }

    @Test
    void leaves_out_what_was_not_yet_in_force() {
        assertThat(render(controller.clauses("居民会议通知", "2025-12-31")))
                .contains("没有符合条件的条款")
                .doesNotContain("id=\"R-045\"");
        assertThat(render(controller.clauses("居民会议通知", "2026-01-01"))).contains("id=\"R-045\"");
    }

    @Test
    void leaves_out_what_was_no_longer_in_force() {
        assertThat(render(controller.clauses("居务公开", "2025-12-31")))
                .contains("id=\"R-064\"")
                .doesNotContain("id=\"R-028\"");
        assertThat(render(controller.clauses("居务公开", "2026-01-01")))
                .contains("id=\"R-028\"")
                .doesNotContain("id=\"R-064\"");
    }

    @Test
    void says_what_is_wrong_with_a_date_and_shows_all() {
        var page = controller.clauses("", "2020年6月");

        assertThat(page.getStatus()).hasToString("422 UNPROCESSABLE_CONTENT");
        assertThat(render(page)).contains("没有认出日期“2020年6月”").contains("列出 73 条");
    }

    @Test
    void shows_what_was_typed_as_text_only() {
        assertThat(render(controller.clauses("\"><script>", "<b>")))
                .doesNotContain("<script>")
                .doesNotContain("<b>");
    }

    private String render(ModelAndView page) {
        var context = new Context(Locale.CHINA, page.getModel());
        return templates.process("regulation/clauses", Set.of("main"), context);
    }

    private static TemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
