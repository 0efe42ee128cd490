package cn.taizhang.decision;

import cn.taizhang.kernel.Breach;
import cn.taizhang.register.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 由程序办理的: what of a matter its steps write, which no form and no file changes beside them. */
@Component
class KeptBySteps {

    private static final String WHERE = "这件事按程序办理，%s由各步写入；请到“决策程序”打开这件事办理，或更正那一步。";

    private final ProcedureStore store;

    KeptBySteps(ProcedureStore store) {
        this.store = store;
    }

    static List<Breach> breachesIn(Entry before, DecisionDraft draft) {
        var breaches = new ArrayList<Breach>();
        for (var part : DecisionPart.values()) {
            if (!Objects.equals(before.get(DecisionRegister.dayOf(part)), draft.dayOf(part))) {
                breaches.add(Breach.of(part.field(), WHERE.formatted("「" + part.label() + "」日期")));
            }
        }
        if (!Objects.equals(before.get(DecisionRegister.WITHDRAWN_ON), draft.withdrawnOn())
                || !before.get(DecisionRegister.WITHDRAWN_BECAUSE, "")
                        .equals(draft.withdrawnBecause())) {
            breaches.add(Breach.of("withdrawnOn", WHERE.formatted("撤回")));
        }
        if (!Objects.equals(
                before.organization(DecisionRegister.ORGANIZATION), draft.organization())) {
            breaches.add(Breach.of("organization", "这件事按程序办理，不能改到别的社区。"));
        }
        return breaches;
    }

    /** How the matter stands and where it is worked at; empty for one with dates only. */
    @Transactional(readOnly = true)
    public Optional<String> inWords(UUID decision) {
        return store.find(decision).map(KeptBySteps::words);
    }

    /** Where it is worked at; empty for one with dates only. */
    @Transactional(readOnly = true)
    public Optional<String> page(UUID decision) {
        return store.find(decision).map(matter -> DecisionProcedures.page(matter.id()));
    }

    private static String words(Matter matter) {
        return "按程序办理（%s），现在是「%s」；各步日期由“决策程序”中的办理写入，不在这里改。"
                .formatted(matter.course().variant().label(), matter.stage().label());
    }
}
