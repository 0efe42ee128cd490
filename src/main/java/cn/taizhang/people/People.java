package cn.taizhang.people;

import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.audit.BatchDigest;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.secret.EncryptedColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 人员登记: one record a person, matched by identity number, with dated posts. Personal values leave it masked.
 *
 * <p>It asks no permission. The caller has asked for the right: Memberships does for what is read; what is written
 * comes from batches and the setting-up only, no page leads here yet.
 */
@Service
@Transactional
public class People {

    /** 加密的列 of this module. */
    public static final List<EncryptedColumn> ENCRYPTED = PersonStore.ENCRYPTED;

    private static final String REGISTER = "people";

    private final PersonStore store;
    private final AuditTrail audit;

    People(PersonStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * Records a person; refused when the identity number is here already or contradicts what was typed.
     *
     * <p>The caller has asked for the right.
     */
    public Outcome<PersonId> register(Actor actor, NewPerson wanted) {
        var breaches = breachesIn(wanted);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        store.insert(List.of(wanted));
        audit.append(actor, AuditEntry.of("登记人员", REGISTER, wanted.id().value(), null));
        return new Outcome.Done<>(wanted.id());
    }

    /**
     * Records a whole roster in one batch; a number here already ends the batch, nothing is written. The trail's digest
     * is over id, name, sex, day of birth, residence, and the keyed digests of identity number and telephone: without the
     * key nobody can try out which number gives it.
     *
     * <p>The caller has asked for the right.
     */
    public void registerAll(Actor actor, List<NewPerson> wanted) {
        store.insert(wanted);
        audit.append(
                actor,
                BatchDigest.entry("批量登记人员", REGISTER, Set.of(), wanted, store::digestFields));
    }

    /**
     * 成批登记 as a part of a register that is brought in. The caller has asked for the right, has found them to be new, and
     * leaves the entry in the trail: see {@link #digested}.
     */
    public void add(List<NewPerson> wanted) {
        store.insert(wanted);
    }

    /**
     * 更正 what is recorded of a person; false when somebody else changed it meanwhile. The caller has asked for the right and
     * leaves the entry in the trail.
     */
    public boolean change(NewPerson now, int version) {
        return store.replace(now, version);
    }

    /** 更正 the telephone alone. The caller has asked for the right and leaves the entry in the trail. */
    public void changeTelephone(PersonId id, String telephone) {
        store.replaceTelephone(id, telephone);
    }

    /** What of a person a digest in the trail is over; numbers by their keyed digest, so that nobody can try them out. */
    public List<@Nullable Object> digested(NewPerson person) {
        return store.digestFields(person);
    }

    /**
     * Records posts in one batch. The trail's digest is over person, organization, title and first day. The caller has
     * asked for the right.
     */
    public void appointAll(Actor actor, List<NewPost> posts) {
        store.appoint(posts);
        audit.append(
                actor,
                BatchDigest.entry(
                        "批量登记任职",
                        "posts",
                        posts.stream()
                                .map(post -> post.organization().value())
                                .collect(Collectors.toSet()),
                        posts,
                        post ->
                                List.of(
                                        post.person(),
                                        post.organization(),
                                        post.title().name(),
                                        post.fromOn())));
    }

    /** The person with this identity number, if they are recorded in the district. */
    @Transactional(readOnly = true)
    public Optional<PersonId> byIdentity(IdentityNumber number) {
        return store.byIdentity(number);
    }

    /** What matches an identity number in the database; tells nothing to who has no key. */
    public byte[] matchingDigest(IdentityNumber number) {
        return store.matchingDigest(number);
    }

    /** A person's record; whether the reader may see it is asked by the module that knows the ties. */
    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return store.find(id);
    }

    /**
     * 完整证件号和电话, unmasked. Only for the module that knows the ties: it has asked for the right, and the reading stands
     * in the trail with its reason before anything is shown.
     */
    @Transactional(readOnly = true)
    public Optional<FullIdentity> fullIdentity(PersonId id) {
        return store.fullIdentity(id);
    }

    /** As {@link #fullIdentity}, of many; also to compare them with what a file says, which shows nothing. */
    @Transactional(readOnly = true)
    public Map<PersonId, FullIdentity> fullIdentities(Set<PersonId> ids) {
        return ids.isEmpty() ? Map.of() : store.fullIdentities(ids);
    }

    @Transactional(readOnly = true)
    public List<Post> postsOf(PersonId id) {
        return store.postsOf(id);
    }

    /** Who holds or held this post in these organizations, as far as whoever asks may know. */
    @Transactional(readOnly = true)
    public List<Post> holding(PostTitle title, Set<OrganizationId> organizations) {
        return store.holding(title, organizations);
    }

    /** Who holds posts in an organization on a day, secretary first. */
    @Transactional(readOnly = true)
    public List<Post> postsIn(OrganizationId organization, LocalDate day) {
        return store.postsIn(organization, day);
    }

    /**
     * Who holds one post in an organization on a day, by name alone: answered to {@link cn.taizhang.database.FigureRole}, which reads
     * nobody's record.
     */
    @Transactional(readOnly = true)
    public List<InOffice> inOffice(OrganizationId organization, PostTitle title, LocalDate day) {
        return store.inOffice(organization, title, day);
    }

    private List<Breach> breachesIn(NewPerson wanted) {
        var breaches = new ArrayList<Breach>();
        if (wanted.name().isBlank()) {
            breaches.add(Breach.of("name", "请填写姓名。"));
        }
        var telephone = wanted.telephone();
        if (telephone != null && !telephone.matches("[0-9][0-9-]{6,19}")) {
            breaches.add(Breach.of("telephone", "电话为 7 至 20 位数字，区号后可加连字符。"));
        }
        var identity = wanted.identity();
        if (identity != null) {
            if (!identity.bornOn().equals(wanted.bornOn())) {
                breaches.add(Breach.of("bornOn", "出生日期与身份证号不一致。"));
            }
            if (identity.sex() != wanted.sex()) {
                breaches.add(Breach.of("sex", "性别与身份证号不一致。"));
            }
            if (store.byIdentity(identity).isPresent()) {
                breaches.add(Breach.of("identity", "这个身份证号已经登记过，请查找已有人员，不要重复登记。"));
            }
        }
        return breaches;
    }
}
