package cn.taizhang.ballot;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Headcount;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.regulation.Basis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * 有表决权人名册: who may vote, and who of them is left out of 应到 and why. The number of those entitled comes from here and is
 * never typed.
 */
public final class VoterRoll {

    /** Who may be left out, and by whose leave. */
    private static final Basis LEFT_OUT = Basis.read("R-066");

    private final Denominator entitled;
    private final Map<UUID, Voter> voters;
    private final List<Exclusion> leftOut;

    private VoterRoll(Denominator entitled, Map<UUID, Voter> voters, List<Exclusion> leftOut) {
        this.entitled = entitled;
        this.voters = voters;
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * A roll of residents, households or representatives, of whom nobody may be left out; refused where somebody is named twice.
     *
     * @param entitled whom it lists: neither those who came nor 应到 of a Party meeting
     */
    public static Outcome<VoterRoll> of(Denominator entitled, List<Voter> voters) {
        BallotSheet.refuseThoseWhoCame(entitled);
        if (entitled == Denominator.SHOULD_ATTEND) {
            throw new IllegalArgumentException("use ofPartyMembers()");
        }
        return of(entitled, voters, List.of());
    }

    /**
     * 党员名册 of a meeting with its 应到, or everything that is wrong with it: somebody named twice, somebody left out who is not
     * on it, left out twice, without a ground, without a resolution or without the consent of the superior.
     */
    public static Outcome<VoterRoll> ofPartyMembers(List<Voter> voters, List<Exclusion> leftOut) {
        return of(Denominator.SHOULD_ATTEND, voters, leftOut);
    }

    private static Outcome<VoterRoll> of(
            Denominator entitled, List<Voter> voters, List<Exclusion> leftOut) {
        var breaches = new ArrayList<Breach>();
        var byId = new LinkedHashMap<UUID, Voter>();
        for (var voter : voters) {
            if (byId.putIfAbsent(voter.id(), voter) != null) {
                breaches.add(Breach.of("voters", "名册中“" + voter.name() + "”出现了两次。"));
            }
        }
        var seen = new HashSet<UUID>();
        for (var exclusion : leftOut) {
            addBreaches(exclusion, byId, seen, breaches);
        }
        return breaches.isEmpty()
                ? new Outcome.Done<>(new VoterRoll(entitled, byId, leftOut))
                : new Outcome.Refused<>(breaches);
    }

    private static void addBreaches(
            Exclusion exclusion, Map<UUID, Voter> voters, Set<UUID> seen, List<Breach> breaches) {
        var voter = voters.get(exclusion.voter());
        if (voter == null) {
            breaches.add(Breach.of("leftOut", "有一人不在名册上，不用再列为不计入应到。"));
            return;
        }
        if (!seen.add(voter.id())) {
            breaches.add(Breach.of("leftOut", voter.name() + "在不计入应到的名单中出现了两次。"));
        }
        var wanting = voter.name() + "不计入应到，请写明";
        if (exclusion.ground().isEmpty()) {
            breaches.add(LEFT_OUT.breach("leftOut", wanting + "事由。"));
        }
        if (exclusion.resolution().isEmpty()) {
            breaches.add(LEFT_OUT.breach("leftOut", wanting + "支部大会决议。"));
        }
        if (exclusion.consent().isEmpty()) {
            breaches.add(LEFT_OUT.breach("leftOut", wanting + "上级党组织同意的情况。"));
        }
    }

    /** Whom it lists, and so what 应到 of its sheet counts. */
    public Denominator entitled() {
        return entitled;
    }

    /** 应到: everybody on the roll but those left out. */
    public int eligible() {
        return voters.size() - leftOut.size();
    }

    /** Who is left out, each with ground and approvals. */
    public List<Exclusion> leftOut() {
        return leftOut;
    }

    /** Who has that id, also somebody left out. */
    public Optional<Voter> find(UUID id) {
        return Optional.ofNullable(voters.get(id));
    }

    /** Whether that person is entitled and counts among 应到. */
    public boolean isEntitled(UUID id) {
        return voters.containsKey(id)
                && leftOut.stream().noneMatch(exclusion -> exclusion.voter().equals(id));
    }

    /** 应到 and 实到, of all who were in the room: whoever is not entitled (列席) is not counted, nobody twice. */
    public Headcount attendedBy(List<UUID> inTheRoom) {
        return new Headcount(eligible(), entitledOf(inTheRoom).size());
    }

    /**
     * 应到 and 实到 where some vote for others: whoever is entitled counts, being there himself or by an agent who is, whether or
     * not the agent stands on this roll himself. Refused where a principal came as well: one of the two votes, and people have to
     * say which.
     */
    public Outcome<Headcount> attendedBy(List<UUID> inTheRoom, List<Proxy> proxies) {
        var room = Set.copyOf(inTheRoom);
        var present = entitledOf(inTheRoom);
        var both = new LinkedHashSet<Breach>();
        for (var proxy : proxies) {
            var principal = voters.get(proxy.principal());
            if (principal == null || !isEntitled(principal.id())) {
                continue;
            }
            if (room.contains(principal.id())) {
                both.add(Breach.of("proxies", principal.name() + "本人到场，又委托他人投票，只能投一次，请核对。"));
            } else if (room.contains(proxy.agent())) {
                present.add(principal.id());
            }
        }
        return both.isEmpty()
                ? new Outcome.Done<>(new Headcount(eligible(), present.size()))
                : new Outcome.Refused<>(List.copyOf(both));
    }

    private Set<UUID> entitledOf(List<UUID> inTheRoom) {
        return inTheRoom.stream()
                .filter(this::isEntitled)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
