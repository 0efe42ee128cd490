package cn.taizhang.decision;

import cn.taizhang.decision.ProcedureFile.Fact;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.wordfile.PackageWriter;
import cn.taizhang.wordfile.XmlText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 全程纪实文件: the whole record of a matter as a .docx to be kept with its papers. No seal and no signature is drawn: lines are left for
 * those who sign. The same record gives the same bytes.
 */
final class RecordDocument {

    /** Parts that are the same for every record, by the file that holds them. */
    private static final Map<String, String> PARTS =
            new TreeMap<>(
                    Map.of(
                            "[Content_Types].xml", "content-types.xml",
                            "_rels/.rels", "relationships.xml",
                            "word/_rels/document.xml.rels", "document-relationships.xml",
                            "word/styles.xml", "styles.xml"));

    private final StringBuilder body = new StringBuilder();

    private RecordDocument() {}

    static byte[] of(ProcedureRecord record) {
        var document = new RecordDocument();
        document.write(record);
        return document.packed();
    }

    private void write(ProcedureRecord record) {
        var file = record.file();
        paragraph("Title", file.title() + "全程纪实");
        paragraph(
                "Subtitle",
                "（%s　截至%s）"
                        .formatted(
                                file.organizationName(),
                                ChineseDates.full(record.writtenAt().toLocalDate())));
        table(matter(file));
        file.remarks().forEach(remark -> paragraph("Normal", remark));
        paragraph("Heading1", "一、办理经过");
        int place = 0;
        for (var step : file.steps()) {
            place++;
            paragraph(
                    "Heading2",
                    "（%d）%s　%s".formatted(place, step.label(), ChineseDates.full(step.on())));
            table(facts(step));
        }
        if (file.steps().isEmpty()) {
            paragraph("Normal", "还没有办理。");
        }
        paragraph("Heading1", "二、征求到的意见");
        opinions(record);
        paragraph("Heading1", "三、公示和异议");
        for (var posting : record.postings()) {
            paragraph("Heading2", posting.title());
            table(posting.facts());
        }
        if (record.postings().isEmpty()) {
            paragraph("Normal", "还没有公示。");
        }
        paragraph("Normal", "填报人：　　　　　　　　审核人：　　　　　　　　");
    }

    private static List<Fact> matter(ProcedureFile file) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("社区", file.organizationName()));
        facts.add(new Fact("事项类别", file.category()));
        if (!file.amount().isEmpty()) {
            facts.add(new Fact("涉及金额", file.amount()));
        }
        facts.add(new Fact("程序模板", file.variant().label()));
        facts.add(new Fact("重要事项", file.important() ? "是" : "否"));
        facts.add(new Fact("办到", file.stage().label()));
        return facts;
    }

    private static List<Fact> facts(ProcedureFile.Taken step) {
        var facts = new ArrayList<>(step.facts());
        step.accepted()
                .forEach(one ->
                        facts.add(
                                new Fact(
                                        "带理由通过",
                                        one.message()
                                                + (one.clause() == null
                                                        ? ""
                                                        : "（条款 " + one.clause() + "）"))));
        step.corrections()
                .forEach(one ->
                        facts.add(
                                new Fact(
                                        "更正",
                                        "%s（%s同意）。更正前：%s"
                                                .formatted(
                                                        one.reason(),
                                                        one.approver(),
                                                        former(one.former())))));
        facts.add(
                new Fact(
                        "登记",
                        step.recordedBy()
                                + "　"
                                + ChineseDates.full(step.recordedAt().toLocalDate())
                                + (step.onBehalf() ? "　代录" : "")));
        return facts;
    }

    private static String former(List<Fact> facts) {
        return facts.isEmpty()
                ? "没有改动"
                : String.join(
                        "；", facts.stream().map(one -> one.label() + " " + one.text()).toList());
    }

    private void opinions(ProcedureRecord record) {
        var rounds = record.file().opinions();
        paragraph("Normal", rounds.inWords("共") + "。");
        table(
                record.opinions().stream()
                        .map(one ->
                                new Fact(
                                        one.label().isEmpty() ? "—" : one.label(),
                                        "%s%s　%s　%s%s"
                                                .formatted(
                                                        rounds.areSeveral()
                                                                ? "第 %d 次征求　".formatted(one.round())
                                                                : "",
                                                        ChineseDates.full(one.on()),
                                                        one.stand().label(),
                                                        one.text(),
                                                        one.counts()
                                                                ? ""
                                                                : "（作废："
                                                                        + one.struckBecause()
                                                                        + "）")))
                        .toList());
    }

    private void paragraph(String style, String text) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        run(text);
        body.append("</w:p>");
    }

    private void run(String text) {
        body.append("<w:r>");
        var lines = text.split("\\R", -1);
        for (int line = 0; line < lines.length; line++) {
            body.append(line == 0 ? "" : "<w:br/>")
                    .append("<w:t xml:space=\"preserve\">")
                    .append(XmlText.escaped(lines[line]))
                    .append("</w:t>");
        }
        body.append("</w:r>");
    }

    /** Two columns, a label and what stands beside it; nothing for no rows. */
    private void table(List<Fact> rows) {
        if (rows.isEmpty()) {
            return;
        }
        body.append(
                        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"8844\" w:type=\"dxa\"/>")
                .append("<w:tblLayout w:type=\"fixed\"/></w:tblPr>")
                .append(
                        "<w:tblGrid><w:gridCol w:w=\"2211\"/><w:gridCol w:w=\"6633\"/></w:tblGrid>");
        for (var row : rows) {
            body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            cell(2211, row.label());
            cell(6633, row.text());
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
    }

    private void cell(int width, String text) {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>".formatted(width));
        paragraph("Cell", text);
        body.append("</w:tc>");
    }

    private byte[] packed() {
        var bytes = new ByteArrayOutputStream();
        try {
            var file = new PackageWriter(bytes);
            for (var part : PARTS.entrySet()) {
                file.part(part.getKey(), "/decision/docx/" + part.getValue());
            }
            file.part(
                    "word/document.xml",
                    """
                    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s\
                    <w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" \
                    w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>\
                    """
                            .formatted(body)
                            .getBytes(StandardCharsets.UTF_8));
            file.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
