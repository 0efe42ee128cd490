package cn.taizhang.ballot;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordLink;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 名册上的表决: a vote that was counted for a roll and for no record besides. What it came to is for people to judge: nothing says by which rule. */
@Component
@Transactional(readOnly = true)
class RollVotes implements BallotSubject {

    private static final String WHY = "这份计票单在名册上登记，没有所属的决策事项或者选举，不知道按哪一条规定判定，请人工核对。";

    private final Rolls rolls;

    RollVotes(Rolls rolls) {
        this.rolls = rolls;
    }

    @Override
    public String register() {
        return Rolls.REGISTER;
    }

    @Override
    public Optional<RecordLink> link(Viewer viewer, StoredSheet sheet) {
        return rolls.find(viewer, sheet.subject().id())
                .map(roll -> new RecordLink(roll.title(), "/rolls/" + roll.id()));
    }

    @Override
    public Outcome<VotingRule> votingRule(Viewer viewer, StoredSheet sheet) {
        return new Outcome.Refused<>(List.of(Breach.overall(WHY)));
    }

    @Override
    public Outcome<ProxyRule> proxyRule(Viewer viewer, StoredSheet sheet) {
        return new Outcome.Refused<>(List.of(Breach.overall(WHY)));
    }
}
