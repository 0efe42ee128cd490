package cn.taizhang.decision;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.BallotSubject;
import cn.taizhang.ballot.ProxyRule;
import cn.taizhang.ballot.StoredSheet;
import cn.taizhang.ballot.VotingRule;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordLink;
import cn.taizhang.notice.NoticeSubject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公示和计票单所属的决策事项: how their pages lead back to it, and by which rule its votes are judged. */
@Component
@Transactional(readOnly = true)
class DecisionLinks implements NoticeSubject, BallotSubject {

    private final Matters matters;

    DecisionLinks(Matters matters) {
        this.matters = matters;
    }

    @Override
    public String register() {
        return Decisions.REGISTER;
    }

    @Override
    public Optional<RecordLink> link(Viewer viewer, UUID id) {
        return matters.find(viewer, id)
                .map(one -> new RecordLink(one.title(), DecisionProcedures.page(one.id())));
    }

    @Override
    public Optional<RecordLink> link(Viewer viewer, StoredSheet sheet) {
        return link(viewer, sheet.subject().id());
    }

    @Override
    public Outcome<VotingRule> votingRule(Viewer viewer, StoredSheet sheet) {
        int eligible = sheet.sheet().attendance().eligible();
        return switch (MeetingLaw.on(sheet.heldOn())) {
            case Outcome.Refused<MeetingLaw>(var breaches) -> new Outcome.Refused<>(breaches);
            case Outcome.Done<MeetingLaw>(var law) ->
                    composition(sheet.sheet().entitled(), eligible)
                            .map(law::votingRule)
                            .orElseGet(() ->
                                    new Outcome.Refused<>(
                                            List.of(Breach.overall("法律没有规定由这些人表决决策事项。"))));
        };
    }

    /** Neither text of the law speaks of proxies at a meeting. */
    @Override
    public Outcome<ProxyRule> proxyRule(Viewer viewer, StoredSheet sheet) {
        return new Outcome.Refused<>(List.of(Breach.overall("居民会议和居民代表会议的表决，法律没有规定可以委托。")));
    }

    static Optional<MeetingComposition> composition(Denominator entitled, int eligible) {
        return switch (entitled) {
            case ALL_ADULT_RESIDENTS ->
                    Optional.of(new MeetingComposition.AdultResidents(eligible));
            case ALL_HOUSEHOLDS -> Optional.of(new MeetingComposition.Households(eligible));
            case ALL_GROUP_DELEGATES ->
                    Optional.of(new MeetingComposition.GroupDelegates(List.of(eligible)));
            case ALL_ASSEMBLY_MEMBERS ->
                    Optional.of(new MeetingComposition.Representatives(eligible, 0));
            case SHOULD_ATTEND,
                    ACTUALLY_PRESENT,
                    ALL_REPRESENTATIVES,
                    ALL_RESIDENT_GROUPS,
                    ALL_VOTERS,
                    BALLOTS_CAST,
                    PARTY_MEMBERS_TOTAL,
                    FORMAL_MEMBERS ->
                    Optional.empty();
        };
    }
}
