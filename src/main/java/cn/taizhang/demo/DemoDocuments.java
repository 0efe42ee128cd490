package cn.taizhang.demo;

import static cn.taizhang.document.DocumentCategory.CADRE;
import static cn.taizhang.document.DocumentCategory.DEMOCRATIC_DECISION;
import static cn.taizhang.document.DocumentCategory.OTHER;
import static cn.taizhang.document.DocumentCategory.SPECIAL_SERVICE;
import static cn.taizhang.document.DocumentCategory.SUPPORTING;
import static cn.taizhang.document.DocumentCategory.TALENT;

import cn.taizhang.document.DocumentCategory;
import cn.taizhang.document.DocumentDraft;
import cn.taizhang.document.DocumentState;
import cn.taizhang.organization.NewOrganization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 演示制度: eleven kinds of democratic decision and nine supporting ones in force, among copies, trials, drafts and the repealed. */
final class DemoDocuments {

    /** Issued by the district itself and in force; 议事会制度 was, too, see {@link #repealed()}. */
    private static final List<String> DEMOCRATIC_OF_DISTRICT =
            DemoNames.words("居民代表会议制度 党务公开制度 居务公开制度 民主恳谈会制度 重大事项票决制度 决议落实反馈制度");

    /** Trap: seventy copies of each are one kind; the district has no document of 评议会制度 itself. */
    private static final List<String> DEMOCRATIC_OF_COMMUNITIES =
            DemoNames.words("听证会制度 议事会制度 评议会制度 居民代表会议制度 居务公开制度");

    private static final List<String> SUPPORTING_OF_DISTRICT =
            DemoNames.words("党员联系群众制度 党员承诺践诺制度 民情日记制度 首问负责制度 限时办结制度 代办服务制度 责任追究制度 党员设岗定责制度 结对帮扶制度");
    private static final List<String> SUPPORTING_OF_COMMUNITIES =
            DemoNames.words("党员联系群众制度 首问负责制度");
    private static final List<String> SERVICES =
            DemoNames.words(
                    "党员服务岗 十五分钟党员服务圈 流动居委会 预约服务 延时服务 上门服务 代缴代办 法律咨询 就业指导 助餐服务 助医服务 四点半课堂 邻里调解 应急维修");
    private static final List<String> CADRE_SYSTEMS =
            DemoNames.words("干部选拔任用工作规程 干部交流任职办法 干部谈心谈话制度 干部教育培训办法 年轻干部培养办法 干部人事档案日查月结制度");
    private static final int STREETS_WITH_SUPERVISORS = 4;
    private static final int COMMUNITIES_COLLECTING_TOPICS = 6;

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final DemoIds ids;
    private final List<DocumentDraft> drafts = new ArrayList<>();
    private int number;

    DemoDocuments(DemoTree tree, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.calendar = calendar;
        this.ids = ids;
    }

    List<DocumentDraft> drafts() {
        inForce();
        copies();
        notYetInForce();
        repealed();
        others();
        return numbered();
    }

    /** The number under which the theme programme was issued; the programme and the document carry the same. */
    static String programmeNumber(DemoCalendar calendar) {
        return "澄发〔" + calendar.programmeStart().getYear() + "〕3号";
    }

    static String mechanismNumber(DemoCalendar calendar) {
        return "澄发〔" + calendar.mechanismStart().getYear() + "〕9号";
    }

    private void inForce() {
        DEMOCRATIC_OF_DISTRICT.forEach(kind -> district(kind, DEMOCRATIC_DECISION));
        SUPPORTING_OF_DISTRICT.forEach(kind -> district(kind, SUPPORTING));
        // trap: the new edition of a system is the same kind as the repealed one before it
        var revised = calendar.startOf(9).plusDays(3);
        inForce(
                tree.district(),
                DemoNames.DISTRICT + "听证会制度（" + revised.getYear() + "年修订）",
                DEMOCRATIC_DECISION,
                revised);
        repealed("听证会制度", DEMOCRATIC_DECISION, revised);
    }

    private void copies() {
        for (var community : tree.communities) {
            for (var kind : DEMOCRATIC_OF_COMMUNITIES) {
                copy(community, kind, DEMOCRATIC_DECISION);
            }
            for (var kind : SUPPORTING_OF_COMMUNITIES) {
                copy(community, kind, SUPPORTING);
            }
        }
        // two kinds that only some below the district have; they count for it all the same
        tree.streets
                .subList(0, STREETS_WITH_SUPERVISORS)
                .forEach(street -> copy(street, "居民监督员制度", DEMOCRATIC_DECISION));
        tree.communities
                .subList(0, COMMUNITIES_COLLECTING_TOPICS)
                .forEach(community -> copy(community, "议题征集制度", DEMOCRATIC_DECISION));
    }

    /** Trap: on trial, in draft, or in force from tomorrow on; none of them counts today. */
    private void notYetInForce() {
        trial("网上议事制度（试行）", DEMOCRATIC_DECISION, 11);
        trial("楼院公约制度（试行）", DEMOCRATIC_DECISION, 13);
        trial("错时服务制度（试行）", SUPPORTING, 12);
        draft("居民提案制度（征求意见稿）", DEMOCRATIC_DECISION);
        draft("首接督办制度（征求意见稿）", SUPPORTING);
        add(
                tree.district(),
                DemoNames.DISTRICT + "小微事项清单制度",
                DEMOCRATIC_DECISION,
                DocumentState.IN_FORCE,
                calendar.asOf().minusDays(12),
                calendar.asOf().plusDays(1),
                null);
    }

    /** Trap: repealed. Of 议事会制度 the communities' copies go on, so the kind still counts. */
    private void repealed() {
        repealed("议事会制度", DEMOCRATIC_DECISION, calendar.startOf(10));
        repealed("民情恳谈日制度", DEMOCRATIC_DECISION, calendar.startOf(6));
        repealed("居民评判制度", DEMOCRATIC_DECISION, calendar.startOf(13));
        repealed("挂牌服务制度", SUPPORTING, calendar.startOf(8));
    }

    private void others() {
        SERVICES.forEach(kind -> district(kind + "工作规范", SPECIAL_SERVICE));
        CADRE_SYSTEMS.forEach(kind -> district(kind, CADRE));
        district("支持大众创业、万众创新的实施意见", TALENT);
        district("支持引进人才创新创业实施办法", TALENT);
        issued("“不忘初心、牢记使命”制度", programmeNumber(calendar), calendar.programmeStart());
        issued("“月督查、季小结、半年评、年终考”督促考评办法", mechanismNumber(calendar), calendar.mechanismStart());
        district("基层四项基础制度和机制建设民主科学决策资料汇编", OTHER);
        for (var street : tree.streets) {
            copy(street, "党建工作年度计划", OTHER);
        }
    }

    private void district(String kind, DocumentCategory category) {
        int month = number % 14;
        var from = calendar.startOf(month).plusDays(4L + number % 20);
        inForce(tree.district(), DemoNames.DISTRICT + kind, category, from);
    }

    private void copy(NewOrganization issuer, String kind, DocumentCategory category) {
        var from = calendar.startOf(3 + number % 11).plusDays(2L + number % 23);
        inForce(issuer, issuer.name() + kind, category, from);
    }

    private void inForce(
            NewOrganization issuer, String title, DocumentCategory category, LocalDate from) {
        var issued = from.minusDays(number % 3 == 0 ? 0 : 7);
        add(issuer, title, category, DocumentState.IN_FORCE, issued, from, null);
    }

    /** A document of the district committee itself, under a number of its own row. */
    private void issued(String kind, String documentNumber, LocalDate on) {
        inForce(tree.district(), DemoNames.DISTRICT + kind, OTHER, on);
        drafts.add(withNumber(drafts.removeLast(), documentNumber));
    }

    private void trial(String kind, DocumentCategory category, int month) {
        var issued = calendar.startOf(month).plusDays(8);
        var title = DemoNames.DISTRICT + kind;
        add(tree.district(), title, category, DocumentState.TRIAL, issued, null, null);
    }

    private void draft(String kind, DocumentCategory category) {
        var title = DemoNames.DISTRICT + kind;
        add(tree.district(), title, category, DocumentState.DRAFT, null, null, null);
    }

    private void repealed(String kind, DocumentCategory category, LocalDate on) {
        var from = calendar.firstDay().minusMonths(20L + number % 9);
        var title = DemoNames.DISTRICT + kind;
        add(tree.district(), title, category, DocumentState.REPEALED, from, from, on);
    }

    private void add(
            NewOrganization issuer,
            String title,
            DocumentCategory category,
            DocumentState state,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate inForceOn,
            @Nullable LocalDate repealedOn) {
        number++;
        drafts.add(
                new DocumentDraft(
                        issuer.id(),
                        title,
                        "",
                        category,
                        state,
                        issuedOn,
                        inForceOn,
                        repealedOn,
                        ids.next(calendar.asOf().atTime(8, 0))));
    }

    /** In the order of issue; every issuer counts from 1 each year. */
    private List<DocumentDraft> numbered() {
        var last = new HashMap<String, Integer>();
        var numbered = new ArrayList<DocumentDraft>();
        drafts.stream()
                .sorted(
                        Comparator.comparing(
                                DocumentDraft::issuedOn,
                                Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(draft -> {
                    var issuedOn = draft.issuedOn();
                    if (issuedOn == null || !draft.number().isEmpty()) {
                        numbered.add(draft);
                        return;
                    }
                    String row = word(draft) + "〔" + issuedOn.getYear() + "〕";
                    int next = last.merge(row, 1, Integer::sum);
                    numbered.add(withNumber(draft, row + next + "号"));
                });
        return numbered;
    }

    /** For example 澄办, 春晓办, 天祥社区. */
    private String word(DocumentDraft draft) {
        var issuer = tree.get(Objects.requireNonNull(draft.organization()));
        return switch (issuer.kind()) {
            case DISTRICT -> "澄办";
            case SUBDISTRICT -> issuer.name().replace("街道", "") + "办";
            default -> issuer.name();
        };
    }

    private static DocumentDraft withNumber(DocumentDraft draft, String documentNumber) {
        return new DocumentDraft(
                draft.organization(),
                draft.title(),
                documentNumber,
                draft.category(),
                draft.state(),
                draft.issuedOn(),
                draft.inForceOn(),
                draft.repealedOn(),
                draft.requestKey());
    }
}
