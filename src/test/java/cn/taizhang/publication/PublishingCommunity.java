package cn.taizhang.publication;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.notice.NoticeDraft;
import cn.taizhang.notice.NoticeKind;
import cn.taizhang.notice.Notices;
import cn.taizhang.testing.TestDistrict;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A community with a clerk who prepares and a street officer who reviews. */
record PublishingCommunity(TestDistrict district, Notices notices, Publications publications) {

    static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    Viewer clerk() {
        return district.firstCommunityClerk();
    }

    Viewer street() {
        return district.firstStreetOfficer();
    }

    String code() {
        return district.prefix() + "-C1";
    }

    UUID posted(String title) {
        var draft =
                new NoticeDraft(
                        NoticeKind.RESIDENTS_AFFAIRS,
                        title,
                        "三单元拟加装电梯。",
                        List.of("公示栏"),
                        new PostingPeriod(DAY, DAY.plusDays(14)),
                        "");
        return notices.post(clerk(), Ids.next(), district.firstCommunity(), null, draft).orThrow();
    }

    /** Prepared as the notice offers it, and approved. */
    UUID published(UUID notice) {
        var offered =
                publications
                        .offered(clerk(), new RecordKey(Notices.REGISTER, notice))
                        .orElseThrow();
        var wanted = asOffered(offered, offered.until());
        var id = publications.prepare(clerk(), Ids.next(), wanted).orThrow();
        publications.review(street(), id, true, "").orThrow();
        return id;
    }

    /** What a record offers, to hang until that day. */
    static NewPublication asOffered(Publishable offered, @Nullable LocalDate until) {
        return new NewPublication(
                offered.organization(),
                offered.kind(),
                offered.record(),
                offered.title(),
                offered.text(),
                offered.from(),
                until,
                offered.heard());
    }

    /** Waits for its review. */
    UUID prepared(String title, String body, PublicationKind kind, @Nullable RecordKey about) {
        return publications
                .prepare(
                        clerk(),
                        Ids.next(),
                        new NewPublication(
                                district.firstCommunity(),
                                kind,
                                about,
                                title,
                                body,
                                DAY,
                                null,
                                false))
                .orThrow();
    }
}
