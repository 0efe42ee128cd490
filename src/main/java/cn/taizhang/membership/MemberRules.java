package cn.taizhang.membership;

import cn.taizhang.kernel.Breach;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.people.IdentityNumber;
import cn.taizhang.people.Sex;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake.Candidate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 名册登记规则: one person stands on one roll a day, and what changes has its day. */
final class MemberRules {

    private final Map<OrganizationId, Organization> there;
    private final Set<OrganizationId> kept;
    private final LocalDate today;
    private final PersonRules.Batch batch = new PersonRules.Batch();
    private final Map<Object, List<MemberDraft>> written = new HashMap<>();

    /**
     * @param there the organizations that rows name or belong to
     * @param kept of these those whose rolls whoever brings the file in keeps
     */
    MemberRules(
            Map<OrganizationId, Organization> there, Set<OrganizationId> kept, LocalDate today) {
        this.there = there;
        this.kept = kept;
        this.today = today;
    }

    List<Breach> breachesIn(Candidate<MemberDraft> one) {
        var draft = one.draft();
        var before = one.before();
        var breaches = new ArrayList<>(breachesInPerson(draft, before));
        if (breaches.isEmpty() || isNobodyYet(draft)) {
            breaches.addAll(
                    before == null ? breachesInNew(draft) : breachesInChanged(draft, before));
            breaches.addAll(breachesInDays(draft));
            if (before == null || !MemberChange.lasts(before)) {
                breaches.addAll(breachesInFormerKind(draft));
            }
        }
        if (breaches.isEmpty()) {
            breaches.addAll(breachesInOverlap(one));
            breaches.addAll(breachesAfterDeath(draft, one.id()));
        }
        if (breaches.isEmpty()) {
            written.computeIfAbsent(draft.id(), _ -> new ArrayList<>()).add(draft);
        }
        return breaches;
    }

    /** Of whom nothing is recorded, nothing can contradict what the row says of the roll: all is told at once. */
    private static boolean isNobodyYet(MemberDraft draft) {
        var match = draft.person().match();
        return draft.found().known() == null
                && !match.isElsewhere()
                && !draft.person().identityUnread()
                && match.namesake() == PersonMatch.Namesake.NONE;
    }

    private List<Breach> breachesInPerson(MemberDraft draft, @Nullable Entry before) {
        var known = draft.found().known();
        if (known == null) {
            var breaches = new ArrayList<>(PersonRules.breachesInNew(draft.person(), today));
            if (breaches.isEmpty()) {
                breaches.addAll(batch.breachesIn(draft.person()));
            }
            return breaches;
        }
        var breaches = new ArrayList<>(PersonRules.contradictionsIn(draft.person(), today));
        var person = draft.person();
        if (!person.name().isEmpty() && !person.name().equals(known.name())) {
            breaches.add(
                    Breach.of("name", "姓名与登记的「" + known.name() + "」不同。请核对身份证号；名字登记错了的，先在「人员」里更正。"));
        }
        var sex = person.knownSex();
        if (sex != null && sex != Sex.valueOf(known.sex())) {
            breaches.add(Breach.of("sex", "性别与「人员」里登记的不同，请核对。"));
        }
        var birth = person.birth();
        if (birth != null && !birth.agreesWith(known.bornOn())) {
            breaches.add(Breach.of("bornOn", "出生日期与「人员」里登记的不同，请核对。"));
        }
        if (person.identity() != null
                && draft.found().person() != null
                && person.match().bearer() == null
                && !isRecorded(person.identity(), before)) {
            breaches.add(Breach.of("identity", "此人登记的身份证号不是这个，请核对；要补上或更正的，在「人员」里办理。"));
        }
        return breaches;
    }

    /** A row that gives no number has the one that is recorded. */
    private static boolean isRecorded(IdentityNumber identity, @Nullable Entry before) {
        return before != null && Objects.equals(identity, before.get(PersonColumns.IDENTITY));
    }

    private List<Breach> breachesInNew(MemberDraft draft) {
        var breaches = new ArrayList<Breach>();
        var branch = draft.branch();
        if (branch == null) {
            breaches.add(Breach.of("branch", "请填写所在党支部。"));
        } else if (!kept.contains(branch)) {
            breaches.add(Breach.of("branch", "只能登记您管理范围内的名册。"));
        } else {
            breaches.addAll(breachesInForm(branch));
        }
        if (draft.kind() == null) {
            breaches.add(Breach.of("kind", "请填写人员类别（正式党员、预备党员）；入党申请人、积极分子、发展对象不列入党员名册。"));
        }
        var from = draft.fromOn();
        if (from == null) {
            breaches.add(Breach.of("fromOn", "已经终止的，请填写列入日期。"));
        }
        var formal = draft.formalOn();
        boolean later = from != null && formal != null && formal.isAfter(from);
        if (draft.kind() == MemberKind.FORMAL && later) {
            breaches.add(Breach.of("formalOn", "列入时还是预备党员：请分两行填写，转正前一行、转正后一行；或者先按预备党员登记，再填转正日期。"));
        }
        if (branch != null && from != null) {
            breaches.addAll(breachesInRoll(branch, from, draft.toOn(), "fromOn"));
        }
        return breaches;
    }

    /** What holds of every slice. */
    private List<Breach> breachesInDays(MemberDraft draft) {
        var breaches = new ArrayList<Breach>();
        notLater(breaches, "fromOn", draft.fromOn(), today, "列入日期不能晚于今天。");
        notLater(breaches, "joinedOn", draft.joinedOn(), today, "入党日期不能晚于今天。");
        notLater(breaches, "formalOn", draft.formalOn(), today, "转正日期不能晚于今天。");
        notLater(breaches, "toOn", draft.toOn(), today, "终止日期不能晚于今天，到那一天再登记。");
        notLater(breaches, "joinedOn", draft.joinedOn(), draft.formalOn(), "入党日期不能晚于转正日期，请核对。");
        notLater(breaches, "joinedOn", draft.joinedOn(), draft.fromOn(), "入党日期不能晚于列入日期，请核对。");
        if (draft.kind() == MemberKind.PROBATIONARY && draft.formalOn() != null) {
            breaches.add(Breach.of("formalOn", "预备党员没有转正日期；已经转正的，人员类别请填正式党员。"));
        }
        var to = draft.toOn();
        if (to != null && draft.fromOn() != null && !to.isAfter(draft.fromOn())) {
            breaches.add(Breach.of("toOn", "终止日期须晚于列入日期。"));
        }
        if (to != null && draft.reason() == null) {
            breaches.add(Breach.of("reason", "填了终止日期的，请填写终止原因。"));
        }
        if (to == null && draft.reason() != null) {
            breaches.add(Breach.of("toOn", "填了终止原因的，请填写终止日期。"));
        }
        return breaches;
    }

    private static List<Breach> breachesAfterDeath(MemberDraft draft, UUID own) {
        for (var slice : draft.found().slices()) {
            var since = slice.toOn();
            if (slice.deceased()
                    && since != null
                    && !slice.id().equals(own)
                    && draft.overlaps(since, null)) {
                return List.of(
                        Breach.of("fromOn", "此人已登记去世（自 %s 起不在册），请核对是不是同一个人。".formatted(since)));
            }
        }
        return List.of();
    }

    private static List<Breach> breachesInFormerKind(MemberDraft draft) {
        boolean wrong =
                draft.reason() == EndReason.BECAME_FORMAL && draft.kind() == MemberKind.FORMAL;
        return wrong ? List.of(Breach.of("reason", "因转正终止的那一段，人员类别是预备党员。")) : List.of();
    }

    private static void notLater(
            List<Breach> breaches,
            String field,
            @Nullable LocalDate day,
            @Nullable LocalDate than,
            String message) {
        if (day != null && than != null && day.isAfter(than)) {
            breaches.add(Breach.of(field, message));
        }
    }

    private List<Breach> breachesInRoll(
            OrganizationId branch, LocalDate from, @Nullable LocalDate to, String field) {
        var roll = there.get(branch);
        var ended = roll == null ? null : roll.dissolvedOn();
        boolean exists =
                roll != null
                        && roll.existsOn(from)
                        && (ended == null || to != null && !to.isAfter(ended));
        return exists ? List.of() : List.of(Breach.of(field, "这个组织在这段时间尚未设立或已经撤销。"));
    }

    private List<Breach> breachesInChanged(MemberDraft draft, Entry before) {
        var was = before.organization(MemberRegister.BRANCH);
        var branch = draft.branch();
        if (was == null || !kept.contains(was)) {
            return List.of(Breach.overall("此人在别的组织名册上，请由那个组织或上级办理。"));
        }
        var breaches = new ArrayList<>(breachesInLack(draft));
        if (branch == null || !breaches.isEmpty()) {
            return breaches;
        }
        boolean moves = MemberChange.moves(before, draft);
        if (!kept.contains(branch)) {
            breaches.add(Breach.of("branch", "接收组织不在您的管理范围内，请联系上级办理转接。"));
        } else if (moves) {
            breaches.addAll(breachesInForm(branch));
            breaches.addAll(breachesInTransfer(draft, before));
        } else if (draft.fromOn() != null) {
            breaches.addAll(breachesInRoll(branch, draft.fromOn(), draft.toOn(), "fromOn"));
        }
        breaches.addAll(breachesInKind(draft, before));
        boolean ends = MemberChange.lasts(before) && draft.toOn() != null;
        if (ends && draft.reason() == EndReason.BECAME_FORMAL) {
            breaches.add(Breach.of("reason", "转正不终止党籍：人员类别请填正式党员，并填写转正日期。"));
        }
        if (ends && (moves || before.get(MemberRegister.KIND) != draft.kind())) {
            breaches.add(Breach.of("toOn", "终止与转接、转正请分两次办，先办在前的一件。"));
        }
        return breaches;
    }

    private List<Breach> breachesInForm(OrganizationId branch) {
        var roll = there.get(branch);
        if (roll == null
                || roll.kind() == OrganizationKind.PARTY_BRANCH
                || roll.form().hasRoll() && roll.kind() != OrganizationKind.LEADING_GROUP) {
            return List.of();
        }
        return List.of(Breach.of("branch", "「%s」不是党支部，党员编在它下面的支部里。".formatted(roll.name())));
    }

    /** What every slice says, and a form may have lost. */
    private static List<Breach> breachesInLack(MemberDraft draft) {
        var breaches = new ArrayList<Breach>();
        if (draft.branch() == null) {
            breaches.add(Breach.of("branch", "请填写所在党支部。"));
        }
        if (draft.kind() == null) {
            breaches.add(Breach.of("kind", "请填写人员类别。"));
        }
        if (draft.fromOn() == null) {
            breaches.add(Breach.of("fromOn", "请填写列入日期。"));
        }
        return breaches;
    }

    private List<Breach> breachesInTransfer(MemberDraft draft, Entry before) {
        var first = MemberChange.fromOn(before);
        var on = draft.fromOn();
        String roll = before.written(MemberRegister.BRANCH);
        if (on == null || on.equals(first)) {
            return List.of(Breach.of("branch", "登记在「" + roll + "」名册上。转接到这个支部，请在「列入日期」填写转入的日期。"));
        }
        if (on.isBefore(first)) {
            return List.of(Breach.of("fromOn", "此人自 " + first + " 起在「" + roll + "」名册上，转入日期须在其后。"));
        }
        var branch = draft.branch();
        return branch == null ? List.of() : breachesInRoll(branch, on, null, "fromOn");
    }

    private static List<Breach> breachesInKind(MemberDraft draft, Entry before) {
        var was = before.get(MemberRegister.KIND);
        if (was == MemberKind.FORMAL && draft.kind() == MemberKind.PROBATIONARY) {
            return List.of(Breach.of("kind", "登记的是正式党员，正式党员不会再成为预备党员，请核对文件。"));
        }
        boolean formal = was == MemberKind.PROBATIONARY && draft.kind() == MemberKind.FORMAL;
        return formal && draft.formalOn() == null
                ? List.of(Breach.of("formalOn", "登记的是预备党员。已经转正的，请填写转正日期。"))
                : List.of();
    }

    /** One roll a day, over what is recorded and what this batch writes. */
    private List<Breach> breachesInOverlap(Candidate<MemberDraft> one) {
        var draft = one.draft();
        var before = one.before();
        if (before != null && MemberChange.moves(before, draft)) {
            return List.of();
        }
        for (var slice : draft.found().slices()) {
            boolean other = !slice.id().equals(one.id());
            if (other && draft.overlaps(slice.fromOn(), slice.toOn())) {
                return List.of(
                        Breach.of(
                                "fromOn",
                                "此人在这段时间已列入「" + slice.organizationName() + "」名册，请核对日期，或先办理转接。"));
            }
        }
        for (var earlier : written.getOrDefault(draft.id(), List.of())) {
            var from = earlier.fromOn();
            if (from != null && draft.overlaps(from, earlier.toOn())) {
                return List.of(Breach.of("fromOn", "文件里另有一行，此人在同一段时间列入名册，请核对日期。"));
            }
        }
        return List.of();
    }
}
