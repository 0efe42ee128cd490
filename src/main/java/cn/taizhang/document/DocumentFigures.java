package cn.taizhang.document;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Contributions;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureCatalogue;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.RecordRegister;
import cn.taizhang.figure.Remarks;
import cn.taizhang.figure.Section;
import cn.taizhang.figure.Subject;
import cn.taizhang.figure.TimeScope;
import cn.taizhang.kernel.ChineseDates;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 制度的数据: kinds in force by category. */
@Component
class DocumentFigures implements FigureCatalogue, RecordRegister {

    private final DocumentStore store;
    private final Documents documents;

    DocumentFigures(DocumentStore store, Documents documents) {
        this.store = store;
        this.documents = documents;
    }

    @Override
    public Subject subject() {
        return Subject.DOCUMENTS;
    }

    @Override
    public List<FigureDefinition> figures() {
        return List.of(
                kindsInForce(
                        "document.democratic-systems",
                        "民主决策类制度项数",
                        DocumentCategory.DEMOCRATIC_DECISION,
                        "听证会、议事会、评议会等制度",
                        "民主科学决策制度"),
                kindsInForce(
                        "document.supporting-systems",
                        "配套制度项数",
                        DocumentCategory.SUPPORTING,
                        "配套制度",
                        "党员联系群众等配套制度"));
    }

    private FigureDefinition kindsInForce(
            String code, String label, DocumentCategory category, String... aliases) {
        return FigureDefinition.named(code, label, "项")
                .counts(CountKind.KINDS, TimeScope.AS_OF)
                .rule(
                        "截至日施行中的「%s」类制度，按种计：名称去掉印发单位、年份版次和试行、修订字样后相同的算一种，多家印发也只计一项；起草、试行和已废止的不计。"
                                .formatted(category.label()))
                .alsoCalled(aliases)
                .answeredBy(Section.ORGANIZATION)
                .from(
                        new Contributions(
                                """
                                select district, organization_id, kind_key as subject, in_force_on as from_on,
                                       coalesce(repealed_on, 'infinity') as to_on, document_id as record_id
                                  from document.document
                                 where category = '%s' and in_force_on is not null
                                """
                                        .formatted(category.name()),
                                "select exists (select from document.document)"),
                        this)
                .remarking(onTrial(category), leftByEnded(category))
                .build();
    }

    private Remarks onTrial(DocumentCategory category) {
        return (question, span) -> {
            long kinds = store.kindsOnTrial(question.organization(), category, span.to());
            return kinds == 0 ? List.of() : List.of("另有 " + kinds + " 种正在试行或未到施行日期，未计入。");
        };
    }

    /** What a merged organization issued would otherwise drop out of the number unseen. */
    private Remarks leftByEnded(DocumentCategory category) {
        return (question, span) -> {
            long kinds = store.kindsOfEnded(question.organization(), category, span.to());
            return kinds == 0
                    ? List.of()
                    : List.of("另有 %d 种由已撤并组织印发、没有登记废止，未计入；仍在施行的，请更正为承接组织印发。".formatted(kinds));
        };
    }

    @Override
    public String key() {
        return Documents.REGISTER;
    }

    @Override
    public String label() {
        return "制度文件";
    }

    @Override
    public Optional<Permission> opensWith() {
        return Optional.of(Permission.READ_RECORDS);
    }

    @Override
    public List<Line> describe(Viewer viewer, List<UUID> records) {
        return documents.openable(viewer, records).stream()
                .map(row ->
                        new Line(
                                row.documentId(),
                                row.title(),
                                row.organizationName()
                                        + "　"
                                        + row.number()
                                        + "　"
                                        + (row.inForceOn() == null
                                                ? row.stateLabel()
                                                : ChineseDates.full(row.inForceOn()) + "起施行"),
                                "/registers/documents/" + row.documentId()))
                .toList();
    }
}
