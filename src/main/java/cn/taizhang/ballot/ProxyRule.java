package cn.taizhang.ballot;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.regulation.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 委托投票规则. */
public sealed interface ProxyRule {

    /**
     * Everything that is wrong with the proxies of one vote. Principals and agents are persons on the list of voters, also where
     * households vote: whoever votes for a delegate need not be one.
     *
     * @param proxies in the order in which they were handed in
     * @param publishedOn day on which the list of principals and agents was published, or null
     * @param voters 选民名册, the list of all voters
     * @param candidates who stands for election, empty for a question
     */
    List<Breach> breachesIn(
            List<Proxy> proxies,
            @Nullable LocalDate publishedOn,
            VoterRoll voters,
            Set<UUID> candidates,
            LocalDate votingDay);

    /** 不实行委托投票: whoever cannot come does not vote. */
    record Excluded(String clause) implements ProxyRule {

        @Override
        public List<Breach> breachesIn(
                List<Proxy> proxies,
                @Nullable LocalDate publishedOn,
                VoterRoll voters,
                Set<UUID> candidates,
                LocalDate votingDay) {
            return proxies.isEmpty()
                    ? List.of()
                    : List.of(
                            new Breach(
                                    "proxies",
                                    "这种方式不实行委托投票，已登记 %d 份委托。".formatted(proxies.size()),
                                    clause));
        }
    }

    /**
     * 可以书面委托: 「每一选民接受的委托不得超过三人。候选人不得接受委托投票。……应当公布委托人和受托人的名单。」
     *
     * <p>The law names no day for the list; asked here is that it hangs by the day of the vote. That an agent has not given away
     * his own vote follows from 「外出」: whoever is away votes for nobody. Both are our reading, not words of the law.
     *
     * @param most 每人最多接受几人委托, at least 1
     */
    record InWriting(int most, String clause) implements ProxyRule {

        @Override
        public List<Breach> breachesIn(
                List<Proxy> proxies,
                @Nullable LocalDate publishedOn,
                VoterRoll voters,
                Set<UUID> candidates,
                LocalDate votingDay) {
            if (voters.entitled() != Denominator.ALL_VOTERS) {
                throw new IllegalArgumentException("proxies are looked up in the list of voters");
            }
            var breaches = new ArrayList<Breach>();
            var principals = new HashSet<UUID>();
            for (var proxy : proxies) {
                if (!principals.add(proxy.principal())) {
                    breaches.add(told(name(voters, proxy.principal()) + "委托了两次，一票只能委托一人。"));
                }
            }
            for (var proxy : proxies) {
                addBreaches(proxy, voters, principals, breaches);
            }
            addBreachesOfAgents(proxies, voters, candidates, breaches);
            if (!proxies.isEmpty() && (publishedOn == null || publishedOn.isAfter(votingDay))) {
                breaches.add(
                        inferred(
                                "委托人和受托人名单应当在投票日（%s）以前公布。"
                                        .formatted(ChineseDates.full(votingDay))));
            }
            return List.copyOf(breaches);
        }

        private void addBreaches(
                Proxy proxy, VoterRoll voters, Set<UUID> principals, List<Breach> breaches) {
            var principal = name(voters, proxy.principal());
            var agent = name(voters, proxy.agent());
            if (!proxy.inWriting()) {
                breaches.add(told(principal + "的委托不是书面的。"));
            }
            if (!voters.isEntitled(proxy.principal())) {
                breaches.add(told("委托人" + principal + "没有选举权，不能委托。"));
            }
            if (!voters.isEntitled(proxy.agent())) {
                breaches.add(told("受托人" + agent + "没有选举权，不能受托。"));
            }
            if (proxy.principal().equals(proxy.agent())) {
                breaches.add(told(principal + "不能委托自己。"));
            } else if (principals.contains(proxy.agent())) {
                breaches.add(inferred(agent + "本人已委托他人投票，不能再受" + principal + "委托。"));
            }
        }

        private void addBreachesOfAgents(
                List<Proxy> proxies,
                VoterRoll voters,
                Set<UUID> candidates,
                List<Breach> breaches) {
            var taken = new LinkedHashMap<UUID, Set<UUID>>();
            proxies.forEach(proxy ->
                    taken.computeIfAbsent(proxy.agent(), _ -> new HashSet<>())
                            .add(proxy.principal()));
            taken.forEach((agent, principals) -> {
                if (principals.size() > most) {
                    breaches.add(
                            told(
                                    "%s接受 %d 人委托，最多 %d 人。"
                                            .formatted(
                                                    name(voters, agent), principals.size(), most)));
                }
                if (candidates.contains(agent)) {
                    breaches.add(told(name(voters, agent) + "是候选人，不能接受委托。"));
                }
            });
        }

        private Breach told(String message) {
            return new Breach("proxies", message, clause);
        }

        /** What we read into the clause, said as such. */
        private Breach inferred(String message) {
            return Basis.unconfirmed(clause).breach("proxies", message);
        }

        private static String name(VoterRoll voters, UUID id) {
            return voters.find(id).map(Voter::name).orElse("（名册外人员）");
        }
    }
}
