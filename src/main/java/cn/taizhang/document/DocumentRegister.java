package cn.taizhang.document;

import cn.taizhang.account.Permission;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Register;
import cn.taizhang.register.Showing;
import cn.taizhang.register.Source;
import cn.taizhang.register.Tone;
import cn.taizhang.register.Trait;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** 制度文件台账: its columns and where they lie. */
@Configuration(proxyBeanMethods = false)
class DocumentRegister {

    static final Column<String> TITLE =
            Column.of("title", "制度名称", ColumnTypes.text(DocumentRules.LONGEST_TITLE))
                    .from("d.title")
                    .called("文件名称", "文件标题", "标题", "制度", "名称")
                    .hinting("照文件标题写，书名号可写可不写。")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED, Trait.SEARCHED);

    static final Column<OrganizationReference> ORGANIZATION =
            Column.of("organization", "印发组织", ColumnTypes.organization())
                    .from(ColumnTypes.organizationOf("o"))
                    .called("印发单位", "发文单位", "发文机关", "制定单位", "组织名称", "单位")
                    .hinting("填名称或代码")
                    .with(Trait.KEY, Trait.REQUIRED, Trait.LISTED);

    static final Column<String> NUMBER =
            Column.of("number", "文号", ColumnTypes.text(DocumentRules.LONGEST_NUMBER))
                    .from("d.number")
                    .called("发文字号", "文件编号")
                    .hinting("没有文号的不填")
                    .with(Trait.LISTED, Trait.SEARCHED);

    static final Column<DocumentCategory> CATEGORY =
            Column.of(
                            "category",
                            "类别",
                            ColumnTypes.choice(
                                    DocumentCategory.class, DocumentCategory::label, Map.of()))
                    .from("d.category")
                    .called("制度类别", "文件类别")
                    .hinting("一项制度只归一个类别。")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED);

    static final Column<DocumentState> STATE =
            Column.of(
                            "state",
                            "状态",
                            ColumnTypes.state(
                                    DocumentState.class,
                                    DocumentState::label,
                                    Map.of(
                                            "现行",
                                            DocumentState.IN_FORCE,
                                            "有效",
                                            DocumentState.IN_FORCE),
                                    DocumentRegister::tone))
                    .from("d.state")
                    .called("制度状态", "文件状态")
                    .hinting("施行的才计入数据。")
                    .with(Trait.REQUIRED, Trait.LISTED, Trait.FILTERED);

    static final Column<LocalDate> ISSUED_ON =
            Column.of("issuedOn", "印发日期", ColumnTypes.day())
                    .from("d.issued_on")
                    .called("印发时间", "发文日期", "发布日期", "成文日期")
                    .hinting("起草的不填")
                    .with(Trait.LISTED);

    static final Column<LocalDate> IN_FORCE_ON =
            Column.of("inForceOn", "施行日期", ColumnTypes.day())
                    .from("d.in_force_on")
                    .called("施行时间", "实施日期", "生效日期")
                    .hinting("起草、试行的不填")
                    .with(Trait.LISTED);

    static final Column<LocalDate> REPEALED_ON =
            Column.of("repealedOn", "废止日期", ColumnTypes.day())
                    .from("d.repealed_on")
                    .called("废止时间", "失效日期")
                    .hinting("废止的才填");

    static final Column<String> KIND =
            Column.of("kindKey", "制度种类", ColumnTypes.text(DocumentRules.LONGEST_TITLE))
                    .from("d.kind_key")
                    .with(Trait.KEPT_BY_PRODUCT);

    static final Column<Boolean> ON_BEHALF =
            Column.of("onBehalf", "代录", ColumnTypes.yesNo())
                    .from("d.on_behalf")
                    .with(Trait.KEPT_BY_PRODUCT, Trait.ON_BEHALF);

    private static final Showing SHOWING =
            Showing.of("制度")
                    .within("制度")
                    .beginning("印发、修订、废止一项制度，登记一次，各项数据同时就有。")
                    .recorders("社区、街道、区直单位和组织科")
                    .mayKeep("您可以登记、更正本组织及下级组织印发的制度。")
                    .remarks(entry -> List.of(counted(entry)));

    private static final Source SOURCE =
            new Source(
                            "document.document d join organization.directory o using (district, organization_id)",
                            "d.document_id",
                            "d.version",
                            """
                            exists (select from organization.tree t
                                     where t.district = d.district and t.descendant_id = d.organization_id
                                       and t.ancestor_id = any(cast(:roots as uuid[]))
                                       and (t.to_on = o.dissolved_on or t.from_on <= d.issued_on and t.to_on > d.issued_on))
                            """,
                            "case when d.issued_on is null then date 'infinity' else d.issued_on end",
                            true)
                    .foundBy("document.found");

    @Bean
    @Order(70)
    Register<DocumentDraft> documents(DocumentIntake intake, DocumentAttachments attachments) {
        return new Register<DocumentDraft>(
                        Documents.REGISTER,
                        "制度文件",
                        "项",
                        "各组织印发的制度。同一种制度由多家印发，数据里只计一项；起草、试行的不计。",
                        "/registers/" + Documents.REGISTER,
                        List.of(
                                TITLE,
                                ORGANIZATION,
                                NUMBER,
                                CATEGORY,
                                STATE,
                                ISSUED_ON,
                                IN_FORCE_ON,
                                REPEALED_ON,
                                KIND,
                                ON_BEHALF),
                        Permission.READ_RECORDS,
                        Permission.KEEP_DOCUMENTS,
                        SOURCE,
                        intake,
                        false)
                .showing(
                        SHOWING.attachments(
                                (viewer, id) -> attachments.of(viewer, new DocumentId(id))));
    }

    private static Tone tone(DocumentState state) {
        return switch (state) {
            case IN_FORCE -> Tone.OK;
            case TRIAL -> Tone.WARN;
            case DRAFT, REPEALED -> Tone.PLAIN;
        };
    }

    /** How it stands with the figures. */
    private static String counted(Entry entry) {
        String kind = entry.written(KIND);
        return switch (Objects.requireNonNull(entry.get(STATE))) {
            case DRAFT -> "起草中，不计入数据。";
            case TRIAL -> "试行中，不计入数据，另作提示。";
            case IN_FORCE -> "自施行之日起按「" + kind + "」一种计入「" + entry.written(CATEGORY) + "」。";
            case REPEALED ->
                    entry.get(IN_FORCE_ON) == null
                            ? "未施行即废止，不计入数据。"
                            : "施行之日至废止前一日按「" + kind + "」一种计入；废止后不再计。";
        };
    }
}
