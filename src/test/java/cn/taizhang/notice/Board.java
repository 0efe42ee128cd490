package cn.taizhang.notice;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.notice.Objection.Finding;
import cn.taizhang.notice.Objection.Handling.Handled;
import cn.taizhang.notice.ObjectionDraft.Way;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** 公开栏: a community that posts, and what its tests begin with. */
final class Board {

    static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    static final LocalDate LAST = LocalDate.of(2026, 3, 15);
    static final LocalDate AFTER = LAST.plusDays(1);

    final TestDistrict district;
    final Viewer clerk;

    private final Notices notices;

    Board(TestDistricts districts, Notices notices) {
        this.district = districts.found();
        this.clerk = district.firstCommunityClerk();
        this.notices = notices;
    }

    static <T> T as(Viewer viewer, Supplier<T> work) {
        return Acting.account(viewer.actor().account()).call(work::get);
    }

    UUID posted() {
        return post(Ids.next(), null, draft()).orThrow();
    }

    Outcome<UUID> post(UUID key, @Nullable RecordKey subject, NoticeDraft draft) {
        return notices.post(clerk, key, district.firstCommunity(), subject, draft);
    }

    int objected(UUID id, Objection.Objector by, Way way) {
        return notices.object(clerk, id, Ids.next(), new ObjectionDraft(by, LAST, "账目不清", way))
                .orThrow();
    }

    static Handled rejected() {
        return new Handled(AFTER, "张敏", Finding.REJECTED, "已逐笔核对，票据齐全。");
    }

    static Handled upheld() {
        return new Handled(AFTER, "张敏", Finding.UPHELD, "有一笔记错。");
    }

    static NoticeDraft draft() {
        return titled("2025年收支");
    }

    static NoticeDraft titled(String title) {
        return new NoticeDraft(
                NoticeKind.RESIDENTS_AFFAIRS,
                title,
                "收入三万元，支出二万八千元。",
                List.of("社区公开栏", "居民微信群"),
                new PostingPeriod(FIRST, LAST),
                "0379-6512345");
    }

    static NoticeDraft during(LocalDate from, LocalDate to) {
        var draft = draft();
        return new NoticeDraft(
                draft.kind(),
                draft.title(),
                draft.content(),
                draft.places(),
                new PostingPeriod(from, to),
                draft.telephone());
    }

    <T> List<Outcome<T>> atOnce(List<Supplier<Outcome<T>>> calls) throws Exception {
        var go = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(calls.size())) {
            var running =
                    calls.stream()
                            .map(call ->
                                    pool.submit(() -> {
                                        go.await();
                                        return as(clerk, call);
                                    }))
                            .toList();
            go.countDown();
            var done = new ArrayList<Outcome<T>>();
            for (Future<Outcome<T>> one : running) {
                done.add(one.get());
            }
            return done;
        }
    }

    static List<@Nullable String> fields(Outcome<?> outcome) {
        return breaches(outcome).stream().map(Breach::field).distinct().toList();
    }

    static List<String> messages(Outcome<?> outcome) {
        return breaches(outcome).stream().map(Breach::message).toList();
    }

    static List<Breach> breaches(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var breaches) -> breaches;
            case Outcome.Done<?>(var value) -> throw new AssertionError("done: " + value);
        };
    }
}
