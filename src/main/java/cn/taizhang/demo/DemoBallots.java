package cn.taizhang.demo;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.RollDraft;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.people.Sex;
import cn.taizhang.sealedballot.SealedBallotDraft;
import cn.taizhang.sealedballot.SealedBallots;
import cn.taizhang.sealing.BallotQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 演示表决: the roll of a community's households, and a ballot on line by it that waits to be printed. Its codes and the halves of its key
 * would be secrets on paper, so the demonstration goes no further.
 */
final class DemoBallots {

    /** As many as are to be asked in {@link DemoProcedures}; not all were at home. */
    static final int HOUSEHOLDS = 420;

    private static final int UNITS = 3;
    private static final int FLOORS = 10;
    private static final int DOORS = 2;
    private static final int DAYS_TO_PREPARE = 15;
    private static final int DAYS_OF_VOTING = 3;
    private static final int SPARES = 20;
    private static final long SEED = 419_901;

    private final Rolls rolls;
    private final SealedBallots ballots;
    private final Viewer viewer;
    private final DemoIds ids;
    private final DemoCalendar calendar;

    DemoBallots(
            Rolls rolls, SealedBallots ballots, Viewer viewer, DemoIds ids, DemoCalendar calendar) {
        this.rolls = rolls;
        this.ballots = ballots;
        this.viewer = viewer;
        this.ids = ids;
        this.calendar = calendar;
    }

    /** 名册 of all households, a delegate each. */
    UUID drawUp(OrganizationId community, LocalDate on) {
        var random = new Random(SEED);
        var households =
                IntStream.range(0, HOUSEHOLDS)
                        .mapToObj(n -> delegate(random) + " " + door(n))
                        .collect(Collectors.joining("\n"));
        return rolls.draw(
                        viewer,
                        key(),
                        community,
                        new RollDraft("居民户代表名册", Denominator.ALL_HOUSEHOLDS, on, households))
                .orThrow();
    }

    /** 拟定的网上投票, to begin after the as-of day. */
    void prepare(UUID roll) {
        var first = calendar.asOf().plusDays(DAYS_TO_PREPARE);
        ballots.draft(
                        viewer,
                        key(),
                        new SealedBallotDraft(
                                "公共晾晒区和充电棚方案",
                                List.of(
                                        BallotQuestion.vote("是否同意拆除废旧花坛，改建公共晾晒区？", List.of()),
                                        BallotQuestion.vote(
                                                "电动自行车充电棚建在哪里？",
                                                List.of("北门空地", "3号楼东侧", "活动中心后院"))),
                                roll,
                                SPARES,
                                first,
                                first.plusDays(DAYS_OF_VOTING - 1L)))
                .orThrow();
    }

    private static String delegate(Random random) {
        return DemoNames.person(random.nextBoolean() ? Sex.MALE : Sex.FEMALE, random);
    }

    /** Building, unit and door, as the opinions have them. */
    private static String door(int n) {
        int door = n % DOORS + 1;
        int floor = n / DOORS % FLOORS + 1;
        int unit = n / (DOORS * FLOORS) % UNITS + 1;
        int building = n / (DOORS * FLOORS * UNITS) + 1;
        return "%d-%d-%d%02d".formatted(building, unit, floor, door);
    }

    private UUID key() {
        return ids.next(calendar.asOf().atTime(8, 25));
    }
}
