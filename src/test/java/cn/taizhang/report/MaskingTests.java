package cn.taizhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.PartyForm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("脱敏稿")
class MaskingTests {

    private static final String TEXT = "×区上半年工作汇报\n\n青禾区各街道开了会，青禾人都知道。区委书记×到会，赵承志讲了话。自×月起学习。\n";

    @Test
    void nothing_that_was_filled_in_stands_anywhere_in_the_file() throws IOException {
        var file = masked();

        assertThat(file).noneMatch(part -> part.contains("青禾"));
        assertThat(file).noneMatch(part -> part.contains("赵承志"));
    }

    @Test
    void the_words_around_stay() throws IOException {
        assertThat(masked()).anyMatch(part -> part.contains("上半年工作汇报"));
    }

    @Test
    void no_field_tells_what_stood_there() throws IOException {
        assertThat(masked())
                .noneMatch(part -> part.contains("w:sdt") || part.contains("secretary.name"));
    }

    private static List<String> masked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new OfficialDocumentWriter().write(Masking.of(draft()), Instant.EPOCH, bytes);
        var parts = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            while (zip.getNextEntry() != null) {
                parts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static ReportDraft draft() {
        var organization =
                new Organization(
                        new OrganizationId(new UUID(0, 1)),
                        "410399",
                        "青禾区",
                        "青禾",
                        OrganizationKind.DISTRICT,
                        PartyForm.COMMITTEE,
                        false,
                        LocalDate.of(2000, 1, 1),
                        null,
                        null,
                        1);
        var template = ReportTemplate.of("样稿", BoundText.read(TEXT));
        var period = new ReportPeriod(2020, ReportPeriod.Span.HALF_YEAR, 1);
        var request = new ReportRequest(organization.id(), period, LocalDate.of(2020, 6, 30));
        var values = List.of("青禾区", "赵承志", "1");
        var filled =
                template.blanks().stream()
                        .map(blank -> FilledBlank.of(blank, name(values.get(blank.number() - 1))))
                        .toList();
        return DraftDocument.draft(template, organization, request, filled);
    }

    private static Filling name(String text) {
        return new Filling.OfParameter(
                new ParameterDefinition(
                        "secretary.name",
                        "名称",
                        ParameterDefinition.Kind.NAME,
                        "规则",
                        _ -> Optional.empty()),
                Optional.of(new ParameterDefinition.Value(text, "登记")),
                Optional.empty());
    }
}
