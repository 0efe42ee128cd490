package cn.taizhang.publication;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.decision.DecisionStanding;
import cn.taizhang.decision.DecisionStandings;
import cn.taizhang.decision.Decisions;
import cn.taizhang.kernel.RecordKey;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 议事进展可以发布: where a matter stands, and, when it is done, what came of it. */
@Component
class DecisionsToPublish implements PublishableSource {

    static final String REGISTER = Decisions.REGISTER;

    private final DecisionStandings standings;

    DecisionsToPublish(DecisionStandings standings) {
        this.standings = standings;
    }

    @Override
    public List<Publishable> offered(Viewer viewer, int most) {
        return viewer.may(Permission.READ_RECORDS)
                ? standings.running(viewer, most).stream()
                        .map(DecisionsToPublish::publishable)
                        .toList()
                : List.of();
    }

    @Override
    public Optional<Publishable> find(Viewer viewer, RecordKey record) {
        return record.register().equals(REGISTER)
                ? standings.find(viewer, record.id()).map(DecisionsToPublish::publishable)
                : Optional.empty();
    }

    /** Until when opinions are asked for is for who prepares it to say. */
    private static Publishable publishable(DecisionStanding one) {
        return new Publishable(
                new RecordKey(REGISTER, one.id()),
                one.done() ? PublicationKind.RESULT : PublicationKind.DECISION,
                one.organization(),
                one.organizationName(),
                one.title(),
                one.words(),
                one.on(),
                null,
                one.soliciting());
    }
}
