package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.OrganizationOffer;
import cn.taizhang.register.ColumnType.Control;
import cn.taizhang.spreadsheet.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记表: what was typed into a register's form, read column by column, becomes a record or is refused with every breach. */
@Service
@Transactional
public class Forms {

    private final Recording recording;
    private final Drafts drafts;
    private final ReferenceLooking looking;
    private final OrganizationChoice choice;
    private final Today today;

    Forms(
            Recording recording,
            Drafts drafts,
            ReferenceLooking looking,
            OrganizationChoice choice,
            Today today) {
        this.recording = recording;
        this.drafts = drafts;
        this.looking = looking;
        this.choice = choice;
        this.today = today;
    }

    /**
     * Records what was typed.
     *
     * @param id the record's, made with the form
     * @param draft the draft the form went on with, which then goes; one that was put by from this very form has its id
     * @param typed by column key
     */
    public Outcome<UUID> record(
            Viewer viewer, Register<?> register, UUID id, UUID draft, Map<String, String> typed) {
        viewer.require(register.keeps());
        var sheet = read(viewer, register, new Entry(id, 0).asTyped(), typed);
        var outcome =
                sheet.faults().isEmpty()
                        ? recording.record(viewer, register, sheet.entry())
                        : refused(viewer, register, sheet);
        if (outcome instanceof Outcome.Done<UUID>) {
            drafts.done(viewer, register, draft);
        }
        return inOrder(register, outcome);
    }

    /** Corrects a record by what was typed. */
    public Outcome<UUID> correct(
            Viewer viewer, Register<?> register, UUID id, int version, Map<String, String> typed) {
        viewer.require(register.keeps());
        recording.requireCorrectable(viewer, register, id, version);
        var sheet = read(viewer, register, new Entry(id, version).asTyped(), typed);
        return inOrder(
                register,
                sheet.faults().isEmpty()
                        ? recording.correct(viewer, register, id, version, sheet.entry())
                        : refused(viewer, register, sheet));
    }

    /**
     * The organizations a form proposes for a column: only such as may have records of this register where the column says whose the
     * record is, all within reach for the others. One of the whole district is typed, for a list of it would be looked through in vain.
     */
    @Transactional(readOnly = true)
    public OrganizationOffer organizations(Viewer viewer, Register<?> register, Column<?> column) {
        if (isAnywhere(column)) {
            return choice.offer(looking.district(viewer), _ -> true, today.date()).typedOnly();
        }
        var intake = register.intake();
        Predicate<OrganizationKind> fits =
                intake != null && isOwner(register, column) ? intake::mayOwn : _ -> true;
        return choice.offer(viewer.scope(register.keeps()), fits, today.date());
    }

    /** Whether it says whose the record is: the first needed one among those within reach; where none is needed, the first. */
    private static boolean isOwner(Register<?> register, Column<?> column) {
        var within =
                register.typed().stream()
                        .filter(one -> one.type().control() == Control.ORGANIZATION)
                        .filter(one -> !isAnywhere(one))
                        .toList();
        return within.stream()
                .filter(one -> one.is(Trait.REQUIRED))
                .findFirst()
                .or(() -> within.stream().findFirst())
                .filter(one -> one.key().equals(column.key()))
                .isPresent();
    }

    private static boolean isAnywhere(Column<?> column) {
        return column.type() instanceof OrganizationType(boolean anywhere) && anywhere;
    }

    /**
     * 填好的表.
     *
     * @param unreadable what stands there and cannot be read
     * @param missing what is needed and is not there
     */
    private record Sheet(Entry entry, List<Breach> unreadable, List<Breach> missing) {

        List<Breach> faults() {
            var all = new ArrayList<>(unreadable);
            all.addAll(missing);
            return all;
        }
    }

    private Sheet read(
            Viewer viewer, Register<?> register, Entry entry, Map<String, String> typed) {
        var references = looking.of(viewer, register);
        var unreadable = new ArrayList<Breach>();
        var missing = new ArrayList<Breach>();
        for (var column : register.typed()) {
            String text = typed.getOrDefault(column.key(), "");
            boolean stays = entry.version() > 0 && column.is(Trait.PERSONAL) && text.isBlank();
            if (!stays) {
                var faults = text.isBlank() ? missing : unreadable;
                column.readInto(entry, new Cell.Text(text), references, faults);
            }
        }
        return new Sheet(entry, unreadable, missing);
    }

    /** The rules' own words go before a bare 「请填写」. */
    private Outcome<UUID> refused(Viewer viewer, Register<?> register, Sheet sheet) {
        var told =
                new ArrayList<>(
                        Breach.joined(
                                sheet.unreadable(),
                                recording.breachesIn(viewer, register, sheet.entry())));
        for (var breach : sheet.missing()) {
            if (told.stream().noneMatch(one -> Objects.equals(one.field(), breach.field()))) {
                told.add(breach);
            }
        }
        return new Outcome.Refused<>(told);
    }

    /** As the fields stand in the form; what concerns the whole goes first. */
    private static Outcome<UUID> inOrder(Register<?> register, Outcome<UUID> outcome) {
        if (!(outcome instanceof Outcome.Refused<UUID>(var breaches))) {
            return outcome;
        }
        var fields = register.typed().stream().map(Column::key).toList();
        return new Outcome.Refused<>(
                breaches.stream()
                        .sorted(Comparator.comparingInt(breach -> fields.indexOf(breach.field())))
                        .toList());
    }
}
