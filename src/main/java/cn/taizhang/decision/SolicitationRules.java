package cn.taizhang.decision;

import cn.taizhang.decision.Stage.Proposed;
import cn.taizhang.decision.Stage.Solicited;
import cn.taizhang.decision.Stage.Soliciting;
import cn.taizhang.decision.Step.BeginSoliciting;
import cn.taizhang.decision.Step.EndSoliciting;
import cn.taizhang.decision.Step.Propose;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Yuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 征求意见和提议的规则: opinions first, then a plan; money has a source. No clause asks for numbers of those asked. */
final class SolicitationRules {

    private SolicitationRules() {}

    static Outcome<Moved> begin(BeginSoliciting step) {
        return Moved.unless(breachesIn(step), new Soliciting(step.on(), step.households()));
    }

    /** 再次征求意见: only after what was proposed has failed; nobody has to. */
    static Outcome<Moved> beginAgain(Solicited from, BeginSoliciting step) {
        var breaches = breachesIn(step);
        if (from.notAgreedOn() == null) {
            breaches.add(Breach.overall("还没有商议（审议）未通过的提议，不能再次征求；漏登的意见可以补登，日期填错的更正「结束征求意见」。"));
        }
        return Moved.unless(breaches, new Soliciting(step.on(), step.households(), from));
    }

    private static List<Breach> breachesIn(BeginSoliciting step) {
        var breaches = new ArrayList<Breach>();
        var households = step.households();
        if (households != null && households < 1) {
            breaches.add(Breach.of("households", "应征求的户数至少是 1；不知道的不填。"));
        }
        return breaches;
    }

    static Outcome<Moved> end(Soliciting from, EndSoliciting step) {
        var breaches = new ArrayList<Breach>();
        if (step.summary().isBlank()) {
            breaches.add(Breach.of("summary", "请把征求到的意见归纳几句，提议的方案以此为据。"));
        }
        var contacted = step.contacted();
        var households = from.households();
        if (contacted != null && contacted < 0) {
            breaches.add(Breach.of("contacted", "征求到的户数不能是负数。"));
        } else if (contacted != null && households != null && contacted > households) {
            breaches.add(
                    Breach.of(
                            "contacted",
                            "征求到的 %d 户多于应征求的 %d 户，请核对。".formatted(contacted, households)));
        }
        return Moved.unless(breaches, new Solicited(from, step.on()));
    }

    static Outcome<Moved> propose(Solicited from, Propose step) {
        var breaches = new ArrayList<Breach>();
        if (step.plan().isBlank()) {
            breaches.add(Breach.of("plan", "请写明提议的方案。"));
        }
        var budget = step.budget();
        if (budget != null && budget.signum() < 0) {
            breaches.add(Breach.of("budget", "预算不能是负数。"));
        } else if (budget != null && !Yuan.isExact(budget)) {
            breaches.add(Breach.of("budget", "预算最多写到分。"));
        } else if (budget != null && budget.signum() > 0 && step.fundSource().isBlank()) {
            breaches.add(Breach.of("fundSource", "有预算的，请写明资金来源。"));
        }
        return Moved.unless(breaches, new Proposed(from, step.on(), discussed(step)));
    }

    /** The day on which the community Party organization discussed it, at the latest when it proposed it itself. */
    static @Nullable LocalDate discussed(Propose step) {
        return step.by() == Proposer.PARTY_ORGANIZATION ? step.on() : step.partyDiscussedOn();
    }
}
