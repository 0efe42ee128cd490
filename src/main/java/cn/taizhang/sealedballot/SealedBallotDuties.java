package cn.taizhang.sealedballot;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.duty.DutySource;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 网上投票的待办: an empty box that was not sent though voting begins tomorrow, and a full one that nobody has opened. */
@Component
class SealedBallotDuties implements DutySource {

    private static final int MOST = 5;

    private final SealedBallots ballots;

    SealedBallotDuties(SealedBallots ballots) {
        this.ballots = ballots;
    }

    @Override
    public List<Duty> dutiesOf(Viewer viewer, LocalDate today) {
        if (!viewer.may(Permission.RECORD)) {
            return List.of();
        }
        var kept = ballots.latest(viewer).stream().filter(one -> ballots.mayKeep(viewer, one));
        return kept.flatMap(one -> duty(one, today).stream()).limit(MOST).toList();
    }

    private static Optional<Duty> duty(SealedBallot one, LocalDate today) {
        if (one.on(today) == SealedBallot.State.ENDED) {
            return Optional.of(
                    duty(
                            one,
                            "网上投票“%s”等开票".formatted(one.title()),
                            "%s，投票到%s为止；两位保管人带上各自的半把钥匙。"
                                    .formatted(
                                            one.organizationName(),
                                            ChineseDates.full(one.lastDay()))));
        }
        boolean near = !today.isBefore(one.firstDay().minusDays(1));
        return near && one.sentOn() == null && one.maySend(today)
                ? Optional.of(
                        duty(
                                one,
                                "网上投票“%s”的空票箱还没有送".formatted(one.title()),
                                "%s，%s开始投票；群众端没有票箱，居民投不了票。"
                                        .formatted(
                                                one.organizationName(),
                                                ChineseDates.full(one.firstDay()))))
                : Optional.empty();
    }

    private static Duty duty(SealedBallot one, String title, String text) {
        return new Duty(title, text, null, "投票", false, "/sealed-ballots/" + one.id());
    }
}
