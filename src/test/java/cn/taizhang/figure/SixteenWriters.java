package cn.taizhang.figure;

import cn.taizhang.kernel.Acting;
import cn.taizhang.meeting.MeetingDraft;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.TestDistrict;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** People who record, correct and withdraw at once, each asking after every step; readers beside them; sums brought up all the while. */
final class SixteenWriters {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 150;
    private static final int READERS = 2;
    private static final int BRINGERS = 2;

    private final TestDistrict district;
    private final List<OrganizationId> communities;
    private final Recording recording;
    private final Summed summed;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong turnsOfSums = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicBoolean writing = new AtomicBoolean(true);

    SixteenWriters(
            TestDistrict district,
            List<OrganizationId> communities,
            Recording recording,
            Summed summed) {
        this.district = district;
        this.communities = communities;
        this.recording = recording;
        this.summed = summed;
    }

    /** What was found, and how much was done to find it. */
    record Run(List<String> faults, long reads, long turnsOfSums, long refused) {}

    Run run(RollUps bringing, int turns) {
        try (var threads = Executors.newCachedThreadPool()) {
            var others = new ArrayList<Future<?>>();
            for (int n = 0; n < READERS; n++) {
                others.add(begin(threads, this::read));
            }
            for (int n = 0; n < BRINGERS; n++) {
                others.add(begin(threads, () -> bringUp(bringing)));
            }
            var writers = new ArrayList<Future<?>>();
            for (var community : communities) {
                writers.add(begin(threads, () -> write(community, turns)));
            }
            try {
                writers.forEach(SixteenWriters::ended);
            } finally {
                writing.set(false);
            }
            others.forEach(SixteenWriters::ended);
        }
        return new Run(List.copyOf(faults), reads.get(), turnsOfSums.get(), refused.get());
    }

    private static Future<?> begin(ExecutorService threads, Runnable work) {
        return threads.submit(() -> Acting.commandLine().run(work));
    }

    private static void ended(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void read() {
        while (writing.get()) {
            for (var organization : List.of(district.district(), district.firstStreet())) {
                faults.addAll(summed.differences(organization));
                reads.incrementAndGet();
            }
        }
    }

    private void bringUp(RollUps bringing) {
        while (writing.get()) {
            if (bringing.bringUp()) {
                turnsOfSums.incrementAndGet();
            } else {
                refused.incrementAndGet();
            }
        }
    }

    private void write(OrganizationId community, int turns) {
        var mine = new ArrayDeque<MeetingId>();
        for (int turn = 0; turn < turns; turn++) {
            var day = FIRST.plusDays(turn * 7L % DAYS);
            switch (turn % 4) {
                case 2 -> recording.correct(mine.getFirst(), session(day, community));
                case 3 -> recording.withdraw(mine.removeFirst());
                default -> mine.add(recording.record(session(day, community)));
            }
            long found = summed.number(Asking.STUDY_BELOW, community);
            reads.incrementAndGet();
            if (found != mine.size()) {
                faults.add("%d saved, %d counted".formatted(mine.size(), found));
            }
        }
    }

    private MeetingDraft session(LocalDate day, OrganizationId community) {
        return Recording.study(
                Recording.draft(MeetingKind.STUDY, day, community, district.firstStreet()));
    }
}
