package cn.taizhang.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 把关: how much may be sent and looked up. Neighbours share one address, so that an address may do more than a person would, and one
 * house has a whole net of the newer addresses, so that these are counted by their net; a
 * community's share is bounded too, so that one flood does not fill the day for all.
 */
@Component
public class Limits {

    private final Flood saidByAddress;
    private final Flood saidInCommunity;
    private final Flood askedByAddress;
    private final Flood guessedByAddress;

    Limits(
            @Value("${taizhang.portal.said-by-address:20}") int byAddress,
            @Value("${taizhang.portal.said-in-community:120}") int inCommunity,
            @Value("${taizhang.portal.asked-by-address:30}") int asked) {
        this.saidByAddress = new Flood(byAddress, Duration.ofMinutes(10));
        this.saidInCommunity = new Flood(inCommunity, Duration.ofHours(1));
        this.askedByAddress = new Flood(asked, Duration.ofMinutes(10));
        this.guessedByAddress = new Flood(asked, Duration.ofMinutes(10));
    }

    /** Minutes to wait before more is taken from this address or for this community; 0 when it may go on. */
    public long toSay(HttpServletRequest request, String community) {
        long wait = saidByAddress.take(netOf(request.getRemoteAddr()));
        return wait > 0 ? wait : saidInCommunity.take(community);
    }

    /** As above, before a number or a code is looked up. */
    public long toAsk(HttpServletRequest request) {
        return askedByAddress.take(netOf(request.getRemoteAddr()));
    }

    /** After a voting code that is none: minutes to wait, which hold up nobody who has a right one. */
    public long afterWrongCode(HttpServletRequest request) {
        return guessedByAddress.take(netOf(request.getRemoteAddr()));
    }

    /** The address; of one with 128 bits the first 64, as whoever has one has all that begin so. */
    static String netOf(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address whole
                    ? HexFormat.of().formatHex(whole.getAddress(), 0, 8)
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
