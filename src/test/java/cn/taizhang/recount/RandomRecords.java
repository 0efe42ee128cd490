package cn.taizhang.recount;

import cn.taizhang.account.Viewer;
import cn.taizhang.document.DocumentCategory;
import cn.taizhang.document.DocumentDraft;
import cn.taizhang.document.DocumentState;
import cn.taizhang.document.RecordedDocuments;
import cn.taizhang.figure.Recording;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.meeting.MeetingDraft;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** 随机记录: meetings, what becomes of them, and documents, by any organizations of a district on any days. */
final class RandomRecords {

    private static final List<MeetingKind> KINDS =
            List.of(
                    MeetingKind.STUDY,
                    MeetingKind.SPECIAL_ACTIVITY,
                    MeetingKind.MOBILIZATION,
                    MeetingKind.PROMOTION,
                    MeetingKind.COORDINATION,
                    MeetingKind.WORKING,
                    MeetingKind.BRANCH_GENERAL,
                    MeetingKind.BRANCH_COMMITTEE,
                    MeetingKind.PARTY_GROUP,
                    MeetingKind.LECTURE,
                    MeetingKind.THEME_PARTY_DAY);

    private static final List<MeetingKind> OF_BRANCHES = KINDS.subList(6, KINDS.size());

    /** Copies of a few systems, as their issuers call them. */
    private static final List<String> TITLES =
            List.of("%s听证会制度", "%s听证会制度（修订）", "2020年%s民主议事会制度（试行）", "%s党员联系群众制度", "《%s党员联系群众制度》");

    private final Chance random;
    private final Viewer officer;
    private final List<OrganizationId> organizations;
    private final List<OrganizationId> branches;
    private final Meetings meetings;
    private final RecordedDocuments documents;
    private final Organizations tree;

    RandomRecords(
            Chance random,
            Viewer officer,
            List<OrganizationId> organizations,
            ApplicationContext product) {
        this.random = random;
        this.officer = officer;
        this.organizations = organizations;
        this.meetings = product.getBean(Meetings.class);
        this.documents = product.getBean(RecordedDocuments.class);
        this.tree = product.getBean(Organizations.class);
        this.branches =
                organizations.stream()
                        .filter(id -> tree.get(id).kind() == OrganizationKind.PARTY_BRANCH)
                        .toList();
    }

    /** Before the first of a kind was held nobody is said to lack one, and the tests share one database. */
    void oneOfEachKindHeldBy(OrganizationId branch) {
        for (var kind : OF_BRANCHES) {
            var draft = Recording.draft(kind, LocalDate.of(2020, 1, 2), branch);
            meetings.record(officer, draft).orThrow();
        }
    }

    /** As many drafts; those that name an organization on a day on which it does not exist are refused. */
    List<MeetingId> meetings(int drafts) {
        var recorded = new ArrayList<MeetingId>();
        for (int i = 0; i < drafts; i++) {
            if (meetings.record(officer, draft()) instanceof Outcome.Done<MeetingId>(var id)) {
                recorded.add(id);
            }
        }
        return recorded;
    }

    /** Joint ones among them, and most of them marked where a programme runs. */
    private MeetingDraft draft() {
        var kind = random.one(KINDS);
        boolean ofBranch = OF_BRANCHES.contains(kind) && !random.oneIn(4);
        var host = random.one(ofBranch ? branches : organizations);
        var day = random.day(RandomDistrict.FIRST_DAY, RandomDistrict.LAST_DAY);
        var others = new ArrayList<OrganizationId>();
        for (int i = random.nextInt(4); i > 1; i--) {
            others.add(random.one(organizations));
        }
        others.removeIf(host::equals);
        var coHosts = Set.copyOf(others).toArray(OrganizationId[]::new);
        var draft = Recording.draft(kind, day, host, coHosts);
        var offered = meetings.marksOfferedFor(host, day);
        return offered.isEmpty() || random.nextInt(4) == 0
                ? draft
                : Recording.marked(draft, random.one(offered).key());
    }

    /** Returned ones, withdrawn ones, and ones corrected to another day, host or mark, some of them after a return. */
    void changesOf(List<MeetingId> recorded) {
        for (var id : recorded) {
            try {
                change(id);
            } catch (NotFound | NotAllowed _) {
                // its host was merged, later on, from an earlier day: nobody reaches the record any
                // more
                continue;
            }
        }
    }

    private void change(MeetingId id) {
        switch (random.nextInt(8)) {
            case 0 -> meetings.withdraw(officer, id, version(id), "重复登记");
            case 1 -> sendBack(id);
            case 2 -> {
                sendBack(id);
                meetings.correct(officer, id, version(id), draft(), "登记有误");
            }
            case 3 -> meetings.correct(officer, id, version(id), draft(), "登记有误");
            default -> {}
        }
    }

    /** What the district itself hosted has nobody above it to send it back. */
    private void sendBack(MeetingId id) {
        if (meetings.mayReturn(officer, meetings.get(officer, id))) {
            meetings.returnForRework(officer, id, version(id), "请核对日期");
        }
    }

    private int version(MeetingId id) {
        return meetings.get(officer, id).version();
    }

    /** In all states, issued by anybody. */
    void documents(int drafts) {
        for (int i = 0; i < drafts; i++) {
            documents.record(officer, document(tree.get(random.one(organizations))));
        }
    }

    private DocumentDraft document(Organization issuer) {
        var state = random.one(List.of(DocumentState.values()));
        var issuedOn = random.day(LocalDate.of(2019, 6, 1), RandomDistrict.LAST_DAY);
        var inForceOn = issuedOn.plusDays(random.nextInt(60));
        var repealedOn = inForceOn.plusDays(1 + random.nextInt(200));
        boolean everInForce =
                state == DocumentState.IN_FORCE
                        || state == DocumentState.REPEALED && random.nextInt(4) > 0;
        return new DocumentDraft(
                issuer.id(),
                random.one(TITLES).formatted(issuer.name()),
                "",
                random.one(
                        List.of(
                                DocumentCategory.DEMOCRATIC_DECISION,
                                DocumentCategory.SUPPORTING,
                                DocumentCategory.OTHER)),
                state,
                state == DocumentState.DRAFT ? null : issuedOn,
                everInForce ? inForceOn : null,
                state == DocumentState.REPEALED ? repealedOn : null,
                UUID.randomUUID());
    }
}
