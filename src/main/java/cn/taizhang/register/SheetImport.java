package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.audit.BatchDigest;
import cn.taizhang.kernel.Breach;
import cn.taizhang.spreadsheet.Columns;
import cn.taizhang.spreadsheet.SheetRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 一张表的导入: rows come one by one, are judged and written a few hundred at a time, and counted. */
final class SheetImport<D> {

    /** Rows judged by one question to the database. */
    static final int CHUNK = 500;

    /** New rows after which the planner is told, and again after ten times as many: it takes a table for as small as it was. */
    private static final int MEASURED_AFTER = 5_000;

    private static final int MEASURED_AGAIN = 10;

    /** As many are told on a page; the file of refused rows has all. */
    static final int SHOWN = 200;

    /** As much of a new row as tells it from others at a glance. */
    private static final int SAID = 4;

    /** 注：…、填报人：…　审核人：…: what stands below or between the rows of a table that was printed once. */
    private static final Pattern REMARK = Pattern.compile("^(?:注|备注|说明|填表|填报|审核|制表|合计|总计|小计).*");

    private final String sheet;
    private final Viewer viewer;
    private final Register<D> register;
    private final Intake<D> intake;
    private final Headings.Recognised headings;
    private final References references;
    private final @Nullable OrganizationReference organization;
    private final RefusedRows refusedRows;
    private final Judging judging;
    private final Recording recording;
    private final SeenKeys seen = new SeenKeys();
    private final BatchDigest.Growing digest = new BatchDigest.Growing();
    private final Set<@Nullable UUID> organizations = new HashSet<>();
    private final Set<UUID> organizationsMeant = new HashSet<>();
    private final Set<UUID> meant = new HashSet<>();
    private final List<ImportResult.Addition> additions = new ArrayList<>();
    private final List<ImportResult.Change> changes = new ArrayList<>();
    private final List<ImportResult.Refusal> refusals = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private List<Line> waiting = new ArrayList<>();
    private int measuredAfter = MEASURED_AFTER;
    private int rows;
    private int added;
    private int same;
    private int changed;
    private int refused;

    SheetImport(
            String sheet,
            Viewer viewer,
            Register<D> register,
            Intake<D> intake,
            Headings.Recognised headings,
            References references,
            @Nullable OrganizationReference organization,
            RefusedRows refusedRows,
            Judging judging,
            Recording recording) {
        this.sheet = sheet;
        this.viewer = viewer;
        this.register = register;
        this.intake = intake;
        this.headings = headings;
        this.references = references;
        this.organization = organization;
        this.refusedRows = refusedRows;
        this.judging = judging;
        this.recording = recording;
    }

    /** Why the sheet is not read at all: a column is not there that every record needs. Null where none is lacking. */
    @Nullable String lacking() {
        var lacking =
                headings.lacking().stream()
                        .filter(column -> organization == null || !isWithinReach(column))
                        .map(column -> "「" + column.heading() + "」")
                        .toList();
        if (lacking.isEmpty()) {
            return null;
        }
        return "认出是「" + register.name() + "」，但缺少必填的栏目" + String.join("", lacking) + "，请补上后再导入。";
    }

    /** Whether the organization chosen for a whole file may stand in for it. */
    private static boolean isWithinReach(Column<?> column) {
        return column.type() instanceof OrganizationType(boolean anywhere) && !anywhere;
    }

    void take(SheetRow row) {
        if (isRemark(row)) {
            return;
        }
        rows++;
        waiting.add(completed(Line.of(row, headings, references)));
        if (waiting.size() >= intake.chunk()) {
            flush();
        }
    }

    int rows() {
        return rows;
    }

    ImportResult.Sheet finish() {
        flush();
        refusedRows.close();
        if (added > 0) {
            recording.imported(viewer, register, added, digest.digest(), organization());
        }
        return new ImportResult.Sheet(
                sheet,
                register.key(),
                register.name(),
                null,
                rows,
                added,
                same,
                changed,
                refused,
                headings.notTakenOver(),
                List.copyOf(additions),
                List.copyOf(changes),
                List.copyOf(refusals),
                refusedRows.written(),
                List.copyOf(notes),
                intake.notInFile(viewer, organizationsMeant, meant));
    }

    /** The one organization that all new rows belong to, or null. */
    private @Nullable UUID organization() {
        return organizations.size() == 1 ? organizations.iterator().next() : null;
    }

    /** Only the first cell says something, and not what a record says. */
    private static boolean isRemark(SheetRow row) {
        var filled = row.cells().stream().filter(cell -> !cell.text().isBlank()).toList();
        return filled.isEmpty()
                || filled.size() <= 2 && REMARK.matcher(filled.getFirst().text().strip()).matches();
    }

    private Line completed(Line line) {
        var given = organization;
        if (given != null) {
            for (var column : register.typed()) {
                if (isWithinReach(column)
                        && (column.is(Trait.REQUIRED) || column.is(Trait.CHOSEN_FOR_FILE))
                        && !headings.columns().contains(column)) {
                    fill(line, column, given);
                }
            }
        }
        return line;
    }

    @SuppressWarnings("unchecked") // its type was looked at
    private static void fill(Line line, Column<?> column, OrganizationReference given) {
        line.entry().put((Column<OrganizationReference>) column, given);
    }

    private void flush() {
        var lines = waiting;
        waiting = new ArrayList<>();
        var readable = new ArrayList<Line>();
        var keys = new HashSet<String>();
        refuseUnreadable(lines.stream().filter(line -> !line.unreadable().isEmpty()).toList());
        for (var line : lines) {
            if (!line.unreadable().isEmpty()) {
                continue;
            }
            var own = keysOf(line);
            // a second row about the same record is judged after the first was written
            if (own.stream().anyMatch(keys::contains)) {
                judge(readable);
                readable.clear();
                keys.clear();
            }
            keys.addAll(own);
            readable.add(line);
        }
        judge(readable);
    }

    /** What the rules say of the cells that could be read is told as well, so that a row comes back once. */
    private void refuseUnreadable(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var judgements = judging.judge(viewer, register, entries(lines));
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var besides =
                    judgements.get(i) instanceof Judgement.Refused<D>(var breaches, var _)
                            ? breaches
                            : List.<Breach>of();
            refuse(line, Breach.joined(line.unreadable(), besides));
        }
    }

    private static List<Entry> entries(List<Line> lines) {
        return lines.stream().map(Line::entry).toList();
    }

    private void judge(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var judgements = judging.judge(viewer, register, entries(lines));
        var fresh = new ArrayList<Intake.Candidate<D>>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            switch (judgements.get(i)) {
                case Judgement.New<D>(var candidate) -> {
                    fresh.add(candidate);
                    keepAsExample(line, candidate.id());
                    note(line, candidate);
                }
                case Judgement.Same<D>(var candidate) -> {
                    same++;
                    note(line, candidate);
                }
                case Judgement.Changed<D> _ -> {}
                case Judgement.Refused<D>(var breaches, var about) -> {
                    refuse(line, breaches);
                    if (about != null) {
                        meant.add(about);
                    }
                }
            }
        }
        add(fresh);
        // what changes may rest on what was added
        for (int i = 0; i < lines.size(); i++) {
            if (judgements.get(i) instanceof Judgement.Changed<D> change) {
                change(lines.get(i), change);
                note(lines.get(i), change.candidate());
            }
        }
    }

    private void note(Line line, Intake.Candidate<D> candidate) {
        meant.add(candidate.id());
        seen.add(candidate.id().toString(), line.number());
        var owner = intake.organization(candidate.draft());
        if (owner != null) {
            organizationsMeant.add(owner);
        }
    }

    private void add(List<Intake.Candidate<D>> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        intake.add(viewer, fresh);
        intake.notes(fresh).stream()
                .filter(note -> notes.size() < SHOWN && !notes.contains(note))
                .forEach(notes::add);
        added += fresh.size();
        for (var candidate : fresh) {
            digest.add(intake.digested(candidate));
            organizations.add(intake.organization(candidate.draft()));
        }
        if (added >= measuredAfter) {
            recording.measure();
            measuredAfter *= MEASURED_AGAIN;
        }
    }

    private void change(Line line, Judgement.Changed<D> change) {
        var earlier = seen.rowOf(change.candidate().id().toString());
        if (earlier != null) {
            refuse(line, List.of(Breach.overall("与第 " + earlier + " 行是同一项而内容不同，请只留下对的一行。")));
            return;
        }
        recording.change(viewer, register, change);
        changed++;
        if (changes.size() < SHOWN) {
            var told =
                    change.differences().stream()
                            .map(one ->
                                    new ImportResult.Difference(
                                            one.column().heading(),
                                            shown(one.column(), one.before()),
                                            shown(one.column(), one.after())))
                            .toList();
            changes.add(
                    new ImportResult.Change(
                            line.number(), change.candidate().id(), what(line), told));
        }
    }

    private void keepAsExample(Line line, UUID record) {
        if (additions.size() < SHOWN) {
            additions.add(new ImportResult.Addition(line.number(), record, what(line), says(line)));
        }
    }

    /** As its list will show it, after what it is called. */
    private List<String> says(Line line) {
        return register.with(Trait.LISTED).stream()
                .filter(column -> !column.is(Trait.PERSONAL) && !column.is(Trait.KEPT_BY_PRODUCT))
                .filter(column -> !line.entry().written(column).isEmpty())
                .map(column -> column.heading() + "：" + line.entry().shown(column))
                .skip(1)
                .limit(SAID)
                .toList();
    }

    private static String shown(Column<?> column, String written) {
        return column.is(Trait.PERSONAL) && !written.isEmpty() ? "（不显示）" : written;
    }

    /** What may make two rows the same record: all its keys together, and the number it came with. */
    private List<String> keysOf(Line line) {
        var entry = line.entry();
        var keys = new ArrayList<String>();
        var parts = register.with(Trait.KEY).stream().map(entry::written).toList();
        if (parts.stream().noneMatch(String::isEmpty)) {
            keys.add(String.join("\u0000", parts));
        }
        if (entry.id() != null) {
            keys.add(entry.id().toString());
        }
        return keys;
    }

    /** What a row is about: its keys and what the list shows first. */
    private String what(Line line) {
        return register.columns().stream()
                .filter(column -> !column.is(Trait.PERSONAL) && !column.is(Trait.KEPT_BY_PRODUCT))
                .map(column -> line.entry().written(column))
                .filter(text -> !text.isEmpty())
                .limit(2)
                .reduce((first, second) -> first + "　" + second)
                .orElse("");
    }

    private void refuse(Line line, List<Breach> breaches) {
        refused++;
        var told =
                breaches.stream()
                        .sorted(Comparator.comparingInt(this::placeOf))
                        .map(breach -> told(line, breach))
                        .toList();
        if (refusals.size() < SHOWN) {
            refusals.addAll(told);
        }
        refusedRows.add(line, told);
    }

    private ImportResult.Refusal told(Line line, Breach breach) {
        int place = placeOf(breach);
        if (place < 0) {
            return new ImportResult.Refusal(
                    line.number(), "", headingOf(breach), "", breach.message());
        }
        return new ImportResult.Refusal(
                line.number(),
                Columns.letter(place),
                headings.texts().get(place),
                line.row().cell(place).text(),
                breach.message());
    }

    private int placeOf(Breach breach) {
        for (int i = 0; i < headings.columns().size(); i++) {
            var column = headings.columns().get(i);
            if (column != null && column.key().equals(breach.field())) {
                return i;
            }
        }
        return -1;
    }

    private String headingOf(Breach breach) {
        var field = breach.field();
        return field == null
                ? ""
                : register.column(field).map(column -> column.heading()).orElse("");
    }
}
