package cn.taizhang.campaign;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 专题的收入: one is known by organization, kind and first day; what runs already is ended on its own page. */
@Component
class ProgrammeIntake implements Intake<NewProgramme> {

    private final ProgrammeStore store;
    private final KnownProgrammes known;
    private final Programmes programmes;

    ProgrammeIntake(ProgrammeStore store, KnownProgrammes known, Programmes programmes) {
        this.store = store;
        this.known = known;
        this.programmes = programmes;
    }

    /** Two of a kind may not run at once: each is judged when the one before it is written. */
    @Override
    public int chunk() {
        return 1;
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        var meant = new ArrayList<@Nullable UUID>();
        rows.forEach(row -> meant.add(known.meant(row.id(), draft(row))));
        return meant;
    }

    @Override
    public NewProgramme draft(Entry row) {
        return new NewProgramme(
                row.organization(ProgrammeRegister.ORGANIZATION),
                row.get(ProgrammeRegister.KIND),
                row.get(ProgrammeRegister.NAME, ""),
                row.get(ProgrammeRegister.DOCUMENT_NUMBER, ""),
                row.get(ProgrammeRegister.STARTS_ON),
                row.get(ProgrammeRegister.ENDS_ON));
    }

    @Override
    public List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<NewProgramme>> candidates) {
        return candidates.stream().map(one -> breachesIn(viewer, one)).toList();
    }

    private List<Breach> breachesIn(Viewer viewer, Candidate<NewProgramme> one) {
        return one.before() == null
                ? programmes.breachesIn(viewer, one.draft())
                : List.of(Breach.overall("这个专题已经登记，内容不同。导入不改动已登记的专题；结束请在「专题与机制」办理。"));
    }

    @Override
    public void add(Viewer viewer, List<Candidate<NewProgramme>> candidates) {
        for (var one : candidates) {
            if (!store.insert(new ProgrammeId(one.id()), one.draft())) {
                throw new IllegalStateException("a programme of the kind came in between");
            }
        }
    }

    @Override
    public boolean change(Viewer viewer, Candidate<NewProgramme> candidate) {
        throw new IllegalStateException("a change was refused before");
    }

    @Override
    public UUID organization(NewProgramme draft) {
        return Objects.requireNonNull(draft.organization()).value();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<NewProgramme> one) {
        var draft = one.draft();
        return Arrays.asList(
                one.id(),
                draft.organization(),
                draft.kind(),
                draft.name(),
                draft.documentNumber(),
                draft.startsOn(),
                draft.endsOn());
    }
}
