package cn.taizhang.membership;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Contributions;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureCatalogue;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.RecordRegister;
import cn.taizhang.figure.Remarks;
import cn.taizhang.figure.Section;
import cn.taizhang.figure.Subject;
import cn.taizhang.figure.TimeScope;
import cn.taizhang.kernel.ChineseDates;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 党籍的数据: who is on the roll. */
@Component
class MembershipFigures implements FigureCatalogue, RecordRegister {

    private final MembershipStore store;

    MembershipFigures(MembershipStore store) {
        this.store = store;
    }

    @Override
    public Subject subject() {
        return Subject.MEMBERS;
    }

    @Override
    public List<FigureDefinition> figures() {
        return List.of(
                FigureDefinition.named("members.on-roll", "在册党员数", "名")
                        .counts(CountKind.DISTINCT_PERSONS, TimeScope.AS_OF)
                        .rule("截至日在本级及所属党组织名册上的正式党员和预备党员，按人计：有过几段党籍也只算一名，当日已转出、去世或除名的不计。")
                        .alsoCalled("党员总数", "在册党员", "党员人数")
                        .answeredBy(Section.ORGANIZATION)
                        .from(
                                new Contributions(
                                                """
                                                select district, organization_id, person_id as subject, from_on, to_on,
                                                       slice_id as record_id
                                                  from membership.roll
                                                """,
                                                "select exists (select from membership.roll)")
                                        .rolledUpBy("roll"),
                                this)
                        .remarking(leftOnEndedRolls())
                        .build());
    }

    /** Whoever was left on the roll of a merged branch would otherwise drop out of the number unseen. */
    private Remarks leftOnEndedRolls() {
        return (question, span) -> {
            long left = store.leftOnEndedRolls(question.organization(), span.to());
            return left == 0
                    ? List.of()
                    : List.of("另有 %d 名仍在已撤并党组织的名册上，未计入，请办理转接。".formatted(left));
        };
    }

    @Override
    public String key() {
        return "memberships";
    }

    @Override
    public String label() {
        return "党员名册";
    }

    @Override
    public Optional<Permission> opensWith() {
        return Optional.of(Permission.READ_PEOPLE);
    }

    @Override
    public List<Line> describe(Viewer viewer, List<UUID> records) {
        return store.among(viewer.scope(Permission.READ_PEOPLE), records).stream()
                .map(row ->
                        new Line(
                                row.sliceId(),
                                row.name(),
                                row.organizationName()
                                        + "　"
                                        + row.kindLabel()
                                        + "　"
                                        + ChineseDates.full(row.fromOn())
                                        + "起在册",
                                "/people/" + row.personId()))
                .toList();
    }
}
