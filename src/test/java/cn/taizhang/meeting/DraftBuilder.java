package cn.taizhang.meeting;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.people.PersonId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft that nothing is wrong with, to be made wrong one thing at a time. */
final class DraftBuilder {

    private @Nullable MeetingKind kind = MeetingKind.BRANCH_GENERAL;
    private String topic = "传达学习全国两会精神";
    private @Nullable OrganizationId host;
    private Set<OrganizationId> coHosts = Set.of();
    private @Nullable LocalDate heldOn = LocalDate.of(2020, 6, 28);
    private Manner manner = Manner.ON_SITE;
    private String place = "";
    private String presider = "";
    private @Nullable Integer expected;
    private @Nullable Integer attended;
    private Map<PersonId, Presence> attendance = Map.of();
    private @Nullable String mark;
    private UUID requestKey = UUID.randomUUID();

    static DraftBuilder aMeetingOf(@Nullable OrganizationId host) {
        var draft = new DraftBuilder();
        draft.host = host;
        return draft;
    }

    DraftBuilder kind(@Nullable MeetingKind wanted) {
        kind = wanted;
        return this;
    }

    DraftBuilder topic(String wanted) {
        topic = wanted;
        return this;
    }

    DraftBuilder with(OrganizationId... organizations) {
        coHosts = Set.of(organizations);
        return this;
    }

    DraftBuilder on(@Nullable LocalDate day) {
        heldOn = day;
        return this;
    }

    DraftBuilder online() {
        manner = Manner.ONLINE;
        return this;
    }

    DraftBuilder at(String wanted) {
        place = wanted;
        return this;
    }

    DraftBuilder presidedBy(String name) {
        presider = name;
        return this;
    }

    DraftBuilder numbers(@Nullable Integer should, @Nullable Integer came) {
        expected = should;
        attended = came;
        return this;
    }

    DraftBuilder attendedBy(Map<PersonId, Presence> list) {
        attendance = list;
        return this;
    }

    DraftBuilder marked(@Nullable String key) {
        mark = key;
        return this;
    }

    DraftBuilder request(UUID key) {
        requestKey = key;
        return this;
    }

    MeetingDraft draft() {
        return new MeetingDraft(
                kind,
                topic,
                host,
                coHosts,
                heldOn,
                manner,
                place,
                presider,
                expected,
                attended,
                attendance,
                mark,
                requestKey);
    }
}
