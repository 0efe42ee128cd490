package cn.taizhang.ballot;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.organization.OrganizationId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** 委托名单的核对: whether proxies can be kept at all. What is wrong with them by law makes no slip, but a fault of the vote. */
final class BallotProxies {

    private BallotProxies() {}

    static List<Breach> breachesIn(
            Rolls rolls, Viewer viewer, OrganizationId organization, BallotDraft<?> draft) {
        var list = draft.proxies();
        if (list == null) {
            return List.of();
        }
        var voters =
                rolls.find(viewer, list.voters())
                        .filter(one -> one.organization().equals(organization))
                        .filter(one -> one.entitled() == Denominator.ALL_VOTERS);
        if (voters.isEmpty()) {
            return List.of(Breach.of("proxies", "登记委托投票，请选择这个组织的选民名册。"));
        }
        var known = rolls.everOn(viewer, list.voters());
        long strangers =
                list.proxies().stream()
                        .flatMap(proxy -> Stream.<UUID>of(proxy.principal(), proxy.agent()))
                        .filter(id -> !known.containsKey(id))
                        .distinct()
                        .count();
        return strangers == 0
                ? List.of()
                : List.of(
                        Breach.of("proxies", "委托人或受托人中有 %d 人不在选民名册上，请先增补名册。".formatted(strangers)));
    }
}
