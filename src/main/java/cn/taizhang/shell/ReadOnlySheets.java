package cn.taizhang.shell;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.Ballots;
import cn.taizhang.ballot.Roll;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.ballot.StoredSheet;
import cn.taizhang.ballot.Votes;
import cn.taizhang.decision.ProcedureFile;
import cn.taizhang.decision.ProcedureFiles;
import cn.taizhang.kernel.PersonalMarks;
import cn.taizhang.kernel.Today;
import cn.taizhang.method.Binding;
import cn.taizhang.method.Method;
import cn.taizhang.method.Methods;
import cn.taizhang.notice.NoticeLine;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Objection;
import cn.taizhang.notice.Posted;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 只供查阅的表: what is recorded step by step and does not come back by import: decisions, notices with their objections, rolls, sheets
 * of ballots, work methods. Each is asked of its own module, as its pages ask it; who objected is named to nobody here.
 */
@Component
class ReadOnlySheets {

    private static final int PAGE = 200;
    private static final String REASON = "导出全部台账";

    private final ProcedureFiles procedures;
    private final Notices notices;
    private final Rolls rolls;
    private final Ballots ballots;
    private final Methods methods;
    private final Today today;

    ReadOnlySheets(
            ProcedureFiles procedures,
            Notices notices,
            Rolls rolls,
            Ballots ballots,
            Methods methods,
            Today today) {
        this.procedures = procedures;
        this.notices = notices;
        this.rolls = rolls;
        this.ballots = ballots;
        this.methods = methods;
        this.today = today;
    }

    /**
     * @param identities whether the names on the rolls go out too, for who may have them, which stands in the trail; else they are
     *     counted, and numbers of persons in words typed long ago are masked
     */
    List<ReadOnlyFile> all(Viewer viewer, boolean identities) {
        var files = new ArrayList<ReadOnlyFile>();
        UnaryOperator<String> goesOut = identities ? text -> text : PersonalMarks::masked;
        files.add(decisionSteps(viewer, goesOut));
        files.addAll(noticesAndObjections(viewer, goesOut));
        files.add(rolls(viewer));
        if (identities) {
            files.add(rollEntries(viewer));
        }
        files.add(sheets(viewer));
        files.add(parts(viewer));
        return List.copyOf(files);
    }

    private ReadOnlyFile decisionSteps(Viewer viewer, UnaryOperator<String> goesOut) {
        var file =
                new ReadOnlyFile(
                        "decision-steps",
                        "决策程序的办理步骤",
                        "社区",
                        "事项",
                        "现在的阶段",
                        "第几步",
                        "步骤",
                        "日期",
                        "填写内容",
                        "带理由通过的问题",
                        "更正次数",
                        "登记人");
        for (boolean over : new boolean[] {false, true}) {
            pages(after -> procedures.list(viewer, over, "", after, PAGE), ProcedureFile.Row::id)
                    .forEach(row -> addSteps(file, procedures.get(viewer, row.id()), goesOut));
        }
        return file;
    }

    private static void addSteps(
            ReadOnlyFile file, ProcedureFile matter, UnaryOperator<String> goesOut) {
        for (var step : matter.steps()) {
            file.add(
                    matter.organizationName(),
                    matter.title(),
                    matter.stage().label(),
                    step.number(),
                    step.kind().label(),
                    step.on(),
                    goesOut.apply(
                            step.facts().stream()
                                    .map(fact -> fact.label() + "：" + fact.text())
                                    .collect(Collectors.joining("；"))),
                    goesOut.apply(
                            step.accepted().stream()
                                    .map(one -> one.message())
                                    .collect(Collectors.joining("；"))),
                    step.corrections().size(),
                    step.recordedBy());
        }
    }

    private List<ReadOnlyFile> noticesAndObjections(Viewer viewer, UnaryOperator<String> goesOut) {
        var posted =
                new ReadOnlyFile(
                        "notices", "公示", "社区", "类别", "标题", "第一天", "最后一天", "状态", "地点", "异议", "登记人");
        var objections =
                new ReadOnlyFile(
                        "objections",
                        "公示的异议",
                        "社区",
                        "公示标题",
                        "第几条",
                        "提出日期",
                        "提出方式",
                        "内容",
                        "认定",
                        "处理日期",
                        "答复");
        var lines = new ArrayList<NoticeLine>();
        lines.addAll(noticePages(after -> notices.open(viewer, null, after, PAGE)));
        lines.addAll(noticePages(after -> notices.ended(viewer, null, after, PAGE)));
        for (var line : lines) {
            var one = notices.get(viewer, line.id());
            var notice = one.notice();
            posted.add(
                    one.organizationName(),
                    notice.kind().label(),
                    notice.title(),
                    notice.period().from(),
                    notice.period().to(),
                    one.stateOn(today.date()).label(),
                    String.join("、", notice.places()),
                    one.received().size(),
                    one.recordedBy());
            one.received().forEach(received -> addObjection(objections, one, received, goesOut));
        }
        return List.of(posted, objections);
    }

    private static void addObjection(
            ReadOnlyFile file,
            Posted posted,
            Posted.Received received,
            UnaryOperator<String> goesOut) {
        var objection = received.objection();
        var handled = objection.handling() instanceof Objection.Handling.Handled one ? one : null;
        file.add(
                posted.organizationName(),
                posted.notice().title(),
                objection.number(),
                objection.raisedOn(),
                received.way().label(),
                goesOut.apply(objection.text()),
                handled == null ? "未处理" : handled.finding().label(),
                handled == null ? null : handled.on(),
                handled == null ? "" : goesOut.apply(handled.reply()));
    }

    private ReadOnlyFile rolls(Viewer viewer) {
        var file = new ReadOnlyFile("rolls", "表决名册", "社区", "名册", "登记的是", "名册日期", "今天应到", "登记人");
        everyRoll(viewer)
                .forEach(roll ->
                        file.add(
                                roll.organizationName(),
                                roll.title(),
                                roll.entitled().label(),
                                roll.drawnUpOn(),
                                rolls.eligible(viewer, roll.id(), today.date()),
                                roll.recordedBy()));
        return file;
    }

    private ReadOnlyFile rollEntries(Viewer viewer) {
        var file =
                new ReadOnlyFile(
                        "roll-entries", "名册上的人（户）", "社区", "名册", "编号", "姓名", "门牌", "起", "止");
        rolls.eachWithNames(
                viewer,
                REASON,
                (roll, entry) ->
                        file.add(
                                roll.organizationName(),
                                roll.title(),
                                entry.place(),
                                entry.name(),
                                entry.mark(),
                                entry.from(),
                                entry.endedOn()));
        return file;
    }

    private List<Roll> everyRoll(Viewer viewer) {
        return pages(after -> rolls.list(viewer, null, after, PAGE), Roll::id);
    }

    private ReadOnlyFile sheets(Viewer viewer) {
        var file =
                new ReadOnlyFile(
                        "ballots", "计票单", "社区", "表决事项", "表决日期", "表决方式", "应到（基数）", "应到", "实到", "发出",
                        "收回", "废票", "票数", "是否被更正", "更正原因", "登记人");
        pages(after -> ballots.list(viewer, after, PAGE), StoredSheet::id)
                .forEach(one -> addSheet(file, one));
        return file;
    }

    private static void addSheet(ReadOnlyFile file, StoredSheet stored) {
        var sheet = stored.sheet();
        var papers = sheet.paper().orElse(null);
        file.add(
                stored.organizationName(),
                stored.title(),
                stored.heldOn(),
                sheet.form().label(),
                sheet.entitled().label(),
                sheet.attendance().eligible(),
                sheet.attendance().present(),
                papers == null ? null : papers.issued(),
                papers == null ? null : papers.returned(),
                papers == null ? null : papers.invalid(),
                inWords(sheet.votes()),
                stored.counts() ? "" : "已由另一份更正",
                stored.reason(),
                stored.recordedBy());
    }

    private static String inWords(Votes votes) {
        return switch (votes) {
            case Votes.Question(int yes, int no, int abstain) ->
                    "赞成 %d，反对 %d，弃权 %d".formatted(yes, no, abstain);
            case Votes.Choice(var options, int abstain) ->
                    options.stream()
                                    .map(one -> one.name() + " " + one.votes())
                                    .collect(Collectors.joining("，"))
                            + "，弃权 "
                            + abstain;
            case Votes.Election(int seats, var candidates) ->
                    "应选 %d 名：".formatted(seats)
                            + candidates.stream()
                                    .map(one ->
                                            "%s 赞成 %d，反对 %d，弃权 %d"
                                                    .formatted(
                                                            one.name(),
                                                            one.yes(),
                                                            one.no(),
                                                            one.abstain()))
                                    .collect(Collectors.joining("；"));
        };
    }

    private ReadOnlyFile parts(Viewer viewer) {
        var file =
                new ReadOnlyFile(
                        "methods", "工作法", "组织", "工作法", "文号", "状态", "第几版", "自哪天起", "组别", "内容", "说明",
                        "落点");
        methods.list(viewer).forEach(method -> addParts(file, method));
        return file;
    }

    private void addParts(ReadOnlyFile file, Method method) {
        for (var revision : method.revisions()) {
            for (var part : revision.parts()) {
                file.add(
                        method.organizationName(),
                        revision.name(),
                        revision.documentNumber(),
                        method.stateOn(today.date()).label(),
                        revision.number(),
                        revision.fromOn(),
                        part.group(),
                        part.written(),
                        part.description(),
                        inWords(part.binding()));
            }
        }
    }

    private static String inWords(Binding binding) {
        return switch (binding) {
            case Binding.Unbound _ -> "未定";
            case Binding.ToFigure(var figure, _, var threshold) ->
                    "数据 %s，界限 %s".formatted(figure, threshold.toPlainString());
            case Binding.ToRegister(var register) -> "台账 " + register;
            case Binding.ToTasks _ -> "任务";
        };
    }

    private static <R> List<R> pages(
            Function<@Nullable UUID, List<R>> page, Function<R, UUID> place) {
        var all = new ArrayList<R>();
        var next = page.apply(null);
        while (!next.isEmpty()) {
            all.addAll(next);
            next = next.size() < PAGE ? List.of() : page.apply(place.apply(next.getLast()));
        }
        return all;
    }

    private static List<NoticeLine> noticePages(
            Function<NoticeLine.@Nullable Place, List<NoticeLine>> page) {
        var all = new ArrayList<NoticeLine>();
        var next = page.apply(null);
        while (!next.isEmpty()) {
            all.addAll(next);
            next = next.size() < PAGE ? List.of() : page.apply(next.getLast().place());
        }
        return all;
    }
}
