package cn.taizhang.membership;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.people.FullIdentity;
import cn.taizhang.people.People;
import cn.taizhang.people.Person;
import cn.taizhang.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 查看完整证件号和电话: for who needs them in the work, with a reason, one person at a time. Each time stands in the trail of the
 * organization through which the viewer reaches the person, and everybody who may open the person sees it there.
 */
@Service
@Transactional
public class Reveals {

    static final int LONGEST_NOTE = 50;

    private static final String REGISTER = "people";

    /** What the trail calls it; a page tells it apart from what was done to a person. */
    public static final String ACTION = "查看完整证件号";

    /** What may be an identity number or a telephone, or a good part of one. */
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９][-0-9０-９Xx 　]{5,}");

    private final Memberships memberships;
    private final MembershipStore store;
    private final People people;
    private final AuditTrail audit;

    Reveals(Memberships memberships, MembershipStore store, People people, AuditTrail audit) {
        this.memberships = memberships;
        this.store = store;
        this.people = people;
        this.audit = audit;
    }

    /**
     * The full values, once; refused without a reason. A failing entry in the trail shows nothing, because it fails before
     * the values are handed over.
     */
    public Outcome<FullIdentity> reveal(
            Viewer viewer, PersonId id, @Nullable RevealReason reason, String note) {
        viewer.require(Permission.REVEAL_IDENTITIES);
        var person = memberships.person(viewer, id);
        var through = through(viewer, id);
        if (through.isEmpty()) {
            throw new NotAllowed("此人不在您可以查看完整证件号的组织范围内。");
        }
        var identity = people.fullIdentity(id).orElseThrow(() -> new NotFound("这个人员"));
        var breaches = breachesIn(person, identity, reason, note.strip());
        if (!breaches.isEmpty() || reason == null) {
            return new Outcome.Refused<>(breaches);
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of(ACTION, REGISTER, id.value(), through.get().value())
                        .with(
                                note.isBlank()
                                        ? Map.of("reason", word(reason))
                                        : Map.of("reason", word(reason), "note", note.strip())));
        return new Outcome.Done<>(identity);
    }

    /** Whether the viewer may see this person's full values, if there are any. */
    @Transactional(readOnly = true)
    public boolean mayReveal(Viewer viewer, PersonId id) {
        return viewer.may(Permission.REVEAL_IDENTITIES) && through(viewer, id).isPresent();
    }

    /** 谁看过: the newest first, at most a hundred; open to who may open the person. */
    @Transactional(readOnly = true)
    public List<RevealRow> of(Viewer viewer, PersonId id) {
        var person = memberships.person(viewer, id);
        return audit.about(REGISTER, person.id().value(), ACTION).stream()
                .map(row ->
                        new RevealRow(
                                row.happenedAt(),
                                row.actor(),
                                row.detail().getOrDefault("reason", ""),
                                row.detail().getOrDefault("note", "")))
                .toList();
    }

    private Optional<OrganizationId> through(Viewer viewer, PersonId id) {
        return store.tiedThrough(viewer.scope(Permission.REVEAL_IDENTITIES), id);
    }

    private static String word(RevealReason reason) {
        return reason == RevealReason.OTHER ? "其他" : reason.label();
    }

    /** The note stays in the trail for good: it may name neither the person nor a number. */
    private static List<Breach> breachesIn(
            Person person, FullIdentity identity, @Nullable RevealReason reason, String note) {
        var breaches = new ArrayList<Breach>();
        if (identity.isEmpty()) {
            breaches.add(Breach.overall("此人没有登记证件号和电话。"));
        }
        if (reason == null) {
            breaches.add(Breach.of("reason", "请选择查看事由。"));
        }
        if (reason == RevealReason.OTHER && note.isEmpty()) {
            breaches.add(Breach.of("note", "事由选了“其他”，请说明做什么用。"));
        }
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            breaches.add(Breach.of("note", "说明最多 " + LONGEST_NOTE + " 字。"));
        }
        if (NUMBER.matcher(note).find() || note.contains(person.name())) {
            breaches.add(Breach.of("note", "说明会一直留在审计记录里，请不要写姓名、证件号和电话。"));
        }
        return breaches;
    }
}
