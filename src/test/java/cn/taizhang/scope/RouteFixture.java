package cn.taizhang.scope;

import cn.taizhang.account.AccountId;
import cn.taizhang.account.Accounts;
import cn.taizhang.account.HandOver;
import cn.taizhang.account.HandOvers;
import cn.taizhang.account.NewAccount;
import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.attachment.AttachedRecord;
import cn.taizhang.attachment.Attachments;
import cn.taizhang.attachment.NewFile;
import cn.taizhang.campaign.NewProgramme;
import cn.taizhang.campaign.ProgrammeKind;
import cn.taizhang.campaign.Programmes;
import cn.taizhang.decision.DecisionCategory;
import cn.taizhang.decision.DecisionProcedures;
import cn.taizhang.decision.MatterDraft;
import cn.taizhang.decision.StepKind;
import cn.taizhang.decision.TemplateVariant;
import cn.taizhang.document.DocumentAttachments;
import cn.taizhang.document.DocumentCategory;
import cn.taizhang.document.DocumentDraft;
import cn.taizhang.document.DocumentState;
import cn.taizhang.document.RecordedDocuments;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FrozenFigures;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.meeting.Manner;
import cn.taizhang.meeting.MeetingAttachments;
import cn.taizhang.meeting.MeetingDraft;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.publication.NewPublication;
import cn.taizhang.publication.PublicationKind;
import cn.taizhang.publication.Publications;
import cn.taizhang.publication.Submissions;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/**
 * 矩阵的小区: real records on both sides of a test district. Own is the first community and what it recorded; far is the third, under the
 * other street.
 */
@TestComponent
class RouteFixture {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 20);

    private final TestDistricts districts;
    private final Accounts accounts;
    private final HandOvers handOvers;
    private final Meetings meetings;
    private final DecisionProcedures procedures;
    private final RecordedDocuments documents;
    private final Programmes programmes;
    private final FrozenFigures frozen;
    private final Attachments attachments;
    private final MeetingAttachments ofMeetings;
    private final DocumentAttachments ofDocuments;
    private final MaterialFixture issued;
    private final SelfGovernmentFixture selfGovernment;
    private final WorkMethodFixture workMethods;
    private final SealedBallotFixture sealed;
    private final Publications publications;
    private final Submissions submissions;

    RouteFixture(
            TestDistricts districts,
            Accounts accounts,
            HandOvers handOvers,
            Meetings meetings,
            DecisionProcedures procedures,
            RecordedDocuments documents,
            Programmes programmes,
            FrozenFigures frozen,
            Attachments attachments,
            MeetingAttachments ofMeetings,
            DocumentAttachments ofDocuments,
            MaterialFixture issued,
            SelfGovernmentFixture selfGovernment,
            WorkMethodFixture workMethods,
            SealedBallotFixture sealed,
            Publications publications,
            Submissions submissions) {
        this.districts = districts;
        this.accounts = accounts;
        this.handOvers = handOvers;
        this.meetings = meetings;
        this.procedures = procedures;
        this.documents = documents;
        this.programmes = programmes;
        this.frozen = frozen;
        this.attachments = attachments;
        this.ofMeetings = ofMeetings;
        this.ofDocuments = ofDocuments;
        this.issued = issued;
        this.selfGovernment = selfGovernment;
        this.workMethods = workMethods;
        this.sealed = sealed;
        this.publications = publications;
        this.submissions = submissions;
    }

    /** @param ids by kind and side, for example {@code meetings own} */
    record Planted(TestDistrict district, Map<String, String> ids, Map<String, Login> logins) {}

    /** 登录. */
    record Login(AccountId account, String name, String password) {}

    Planted plant() {
        var district = districts.found();
        var ids = new LinkedHashMap<String, String>();
        side(
                district,
                ids,
                "own",
                district.firstCommunity(),
                district.firstBranch(),
                district.firstStreet());
        side(
                district,
                ids,
                "far",
                district.thirdCommunity(),
                district.thirdBranch(),
                district.secondStreet());
        var logins = new LinkedHashMap<String, Login>();
        for (Role role : Role.values()) {
            logins.put(role.name(), login(district, role.name(), role, placeOf(role, district)));
        }
        logins.put(
                "FAR_STREET_OFFICER",
                login(district, "fs", Role.STREET_OFFICER, district.secondStreet()));
        logins.put(
                "FAR_COMMUNITY_CLERK",
                login(district, "fc", Role.COMMUNITY_CLERK, district.thirdCommunity()));
        logins.put(
                "STREET_SECURITY",
                login(district, "ss", Role.SECURITY_ADMINISTRATOR, district.firstStreet()));
        logins.put(
                "DISABLED", login(district, "dis", Role.ORGANIZATION_SECTION, district.district()));
        logins.put(
                "EXPIRED", login(district, "exp", Role.ORGANIZATION_SECTION, district.district()));
        return new Planted(district, ids, logins);
    }

    /** Ends two accounts after they signed in: their sessions are still there. */
    void end(Planted planted) {
        var owner = TestDatabase.owner();
        owner.sql("update account.account set disabled_at = now() where account_id = :id")
                .param("id", planted.logins().get("DISABLED").account().value())
                .update();
        owner.sql(
                        "update account.account set expires_on = date '2020-06-30' where account_id = :id")
                .param("id", planted.logins().get("EXPIRED").account().value())
                .update();
    }

    /** Opinions are being sought. */
    private UUID matter(Viewer officer, OrganizationId community) {
        var draft =
                new MatterDraft(
                        UUID.randomUUID(),
                        community,
                        "道路修缮",
                        DecisionCategory.FACILITY,
                        null,
                        TemplateVariant.TWO_COMMITTEES,
                        true);
        var id = procedures.begin(officer, draft).orThrow();
        procedures
                .take(
                        officer,
                        id,
                        1,
                        UUID.randomUUID(),
                        StepKind.BEGIN_SOLICITING,
                        Map.of("on", DAY.toString()))
                .orThrow();
        return id;
    }

    private void side(
            TestDistrict district,
            Map<String, String> ids,
            String side,
            OrganizationId community,
            OrganizationId branch,
            OrganizationId street) {
        var officer = district.officer();
        var meeting =
                meetings.record(
                                officer,
                                new MeetingDraft(
                                        MeetingKind.STUDY,
                                        "学习",
                                        community,
                                        Set.of(),
                                        DAY,
                                        Manner.ON_SITE,
                                        "",
                                        "",
                                        null,
                                        null,
                                        Map.of(),
                                        null,
                                        UUID.randomUUID()))
                        .orThrow();
        var document =
                documents
                        .record(
                                officer,
                                new DocumentDraft(
                                        community,
                                        "社区议事制度",
                                        "",
                                        DocumentCategory.DEMOCRATIC_DECISION,
                                        DocumentState.IN_FORCE,
                                        DAY,
                                        DAY,
                                        null,
                                        UUID.randomUUID()))
                        .orThrow();
        var programme =
                programmes
                        .start(
                                officer,
                                new NewProgramme(
                                        street,
                                        ProgrammeKind.THEME_EDUCATION,
                                        "主题教育",
                                        "",
                                        LocalDate.of(2020, 1, 1)))
                        .orThrow();
        var account = login(district, side, Role.COMMUNITY_CLERK, community).account();
        ids.put(
                "meetings-attachment " + side,
                attached(officer, ofMeetings.of(officer, meeting), "记录" + side));
        ids.put(
                "documents-attachment " + side,
                attached(officer, ofDocuments.of(officer, document), "制度" + side));
        ids.put("figures " + side, fixed(officer, community));
        var streetOfficer =
                side.equals("own") ? district.firstStreetOfficer() : district.secondStreetOfficer();
        ids.put("publications " + side, prepared(streetOfficer, community).toString());
        ids.put("submissions " + side, putAside(streetOfficer, community).toString());
        issued.side(district, ids, side, community);
        selfGovernment.side(officer, ids, side, community);
        sealed.side(officer, ids, side, community);
        workMethods.side(officer, ids, side, street, community);
        ids.put("meetings " + side, meeting.value().toString());
        ids.put("decisions " + side, matter(officer, community).toString());
        ids.put("documents " + side, document.value().toString());
        ids.put("programmes " + side, programme.value().toString());
        ids.put(
                "people " + side,
                districts.member("王" + side, branch, LocalDate.of(2018, 1, 1)).value().toString());
        ids.put("accounts " + side, account.value().toString());
        ids.put("hand-overs " + side, handedOver(district, side, community).toString());
        ids.put("organization-id " + side, community.value().toString());
        ids.put("organizations " + side, district.prefix() + (side.equals("own") ? "-C1" : "-C3"));
    }

    /** Waits for its review. */
    private UUID prepared(Viewer viewer, OrganizationId community) {
        var wanted =
                new NewPublication(
                        community, PublicationKind.RESULT, null, "路灯", "修好了。", DAY, null, false);
        return publications.prepare(viewer, UUID.randomUUID(), wanted).orThrow();
    }

    /** Came from the public side and was put aside. */
    private UUID putAside(Viewer viewer, OrganizationId community) {
        var id = UUID.randomUUID();
        TestDatabase.owner()
                .sql(
                        """
                        insert into publication.submission (district, submission_id, organization_id, kind, receipt, words, name, said_at,
                               received_at, held)
                        select district, :id, organization_id, 'OPINION', '1234567890123456', '路灯不亮', '', now(), now(), '{}'
                          from organization.organization where organization_id = :community
                        """)
                .param("id", id)
                .param("community", community.value())
                .update();
        return submissions.putAside(viewer, id, "已经修好").orThrow();
    }

    private String fixed(Viewer officer, OrganizationId community) {
        var question =
                new FigureQuestion(
                        community,
                        new ReportPeriod(2020, ReportPeriod.Span.HALF_YEAR, 1),
                        DAY,
                        FigureQuestion.Occasion.FIGURES_PAGE);
        return frozen.freeze(officer, question, "上半年").orThrow().toString();
    }

    private UUID handedOver(TestDistrict district, String side, OrganizationId community) {
        var from = login(district, side + "-from", Role.COMMUNITY_CLERK, community);
        var to = login(district, side + "-to", Role.BRANCH_SECRETARY, community);
        var draft = new HandOver.Draft(to.name(), "监交人", true);
        return handOvers.handOver(district.viewer("security"), from.account(), 1, draft).orThrow();
    }

    private String attached(Viewer officer, AttachedRecord record, String words) {
        try {
            var content = Files.writeString(Files.createTempFile("attached", ".txt"), words);
            attachments.add(officer.actor(), record, List.of(new NewFile(words + ".txt", content)));
            Files.delete(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return attachments.of(record).getFirst().id().value().toString();
    }

    private Login login(TestDistrict district, String who, Role role, OrganizationId place) {
        String name = (district.prefix() + ".m-" + who).toLowerCase(Locale.ROOT).replace('_', '-');
        var made =
                accounts.openFirst(
                                TestDistricts.MAKER,
                                List.of(new NewAccount(name, role.label(), role, place, null)),
                                false)
                        .getFirst();
        return new Login(made.id(), name, made.password());
    }

    private static OrganizationId placeOf(Role role, TestDistrict district) {
        return switch (role) {
            case COMMUNITY_CLERK -> district.firstCommunity();
            case BRANCH_SECRETARY -> district.firstBranch();
            case STREET_OFFICER -> district.firstStreet();
            case UNIT_LIAISON -> district.unit();
            case WORKING_COMMITTEE_CLERK -> district.workingCommittee();
            default -> district.district();
        };
    }
}
