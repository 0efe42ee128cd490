package cn.taizhang.ballot;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 委托名单: who votes for whom in one vote.
 *
 * @param voters the roll of all voters in which both are looked up, also where households vote
 * @param proxies in the order in which they were handed in
 * @param publishedOn day on which the list was hung, or null
 */
public record ProxyList(UUID voters, List<Proxy> proxies, @Nullable LocalDate publishedOn) {

    public ProxyList {
        proxies = List.copyOf(proxies);
    }
}
