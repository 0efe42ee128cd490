package cn.taizhang.sealedballot;

import cn.taizhang.ballot.RollDraft;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 测试用的名册 of the first community. */
public final class TestRolls {

    private TestRolls() {}

    public static UUID of(int residents, Rolls rolls, TestDistrict district) {
        var pasted =
                IntStream.rangeClosed(1, residents)
                        .mapToObj(n -> "王" + Character.toString(0x5000 + n))
                        .collect(Collectors.joining("\n"));
        var draft =
                new RollDraft(
                        "居民名册",
                        Denominator.ALL_ADULT_RESIDENTS,
                        TestClock.DAY.minusDays(9),
                        pasted);
        return rolls.draw(
                        district.firstCommunityClerk(),
                        UUID.randomUUID(),
                        district.firstCommunity(),
                        draft)
                .orThrow();
    }
}
