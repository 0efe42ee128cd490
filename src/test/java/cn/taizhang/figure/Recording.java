package cn.taizhang.figure;

import cn.taizhang.account.Viewer;
import cn.taizhang.campaign.NewProgramme;
import cn.taizhang.campaign.ProgrammeKind;
import cn.taizhang.campaign.Programmes;
import cn.taizhang.document.DocumentCategory;
import cn.taizhang.document.DocumentDraft;
import cn.taizhang.document.DocumentId;
import cn.taizhang.document.DocumentState;
import cn.taizhang.document.RecordedDocuments;
import cn.taizhang.meeting.Manner;
import cn.taizhang.meeting.MeetingDraft;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Records facts through the product's own facades, as people do. */
public final class Recording {

    private final Viewer viewer;
    private final Meetings meetings;
    private final Programmes programmes;
    private final RecordedDocuments documents;

    public Recording(Viewer viewer, ApplicationContext product) {
        this.viewer = viewer;
        this.meetings = product.getBean(Meetings.class);
        this.programmes = product.getBean(Programmes.class);
        this.documents = product.getBean(RecordedDocuments.class);
    }

    public void themeProgramme(OrganizationId organization, LocalDate startsOn) {
        programme(organization, ProgrammeKind.THEME_EDUCATION, "主题教育制度", startsOn);
    }

    public void mechanism(OrganizationId organization, LocalDate startsOn) {
        programme(organization, ProgrammeKind.SUPERVISION_MECHANISM, "督促考评机制", startsOn);
    }

    private void programme(
            OrganizationId organization, ProgrammeKind kind, String name, LocalDate startsOn) {
        programmes
                .start(viewer, new NewProgramme(organization, kind, name, "区办〔2020〕1号", startsOn))
                .orThrow();
    }

    public MeetingId study(LocalDate heldOn, OrganizationId host, OrganizationId... coHosts) {
        return record(study(draft(MeetingKind.STUDY, heldOn, host, coHosts)));
    }

    public MeetingId specialActivity(
            LocalDate heldOn, OrganizationId host, OrganizationId... coHosts) {
        var draft = draft(MeetingKind.SPECIAL_ACTIVITY, heldOn, host, coHosts);
        return record(marked(draft, "SPECIAL_ACTIVITY"));
    }

    /** A meeting without a mark. */
    public MeetingId meeting(MeetingKind kind, LocalDate heldOn, OrganizationId host) {
        return record(draft(kind, heldOn, host));
    }

    public MeetingId record(MeetingDraft draft) {
        return meetings.record(viewer, draft).orThrow();
    }

    public void correct(MeetingId id, MeetingDraft draft) {
        meetings.correct(viewer, id, versionOf(id), draft, "登记有误").orThrow();
    }

    public void withdraw(MeetingId id) {
        meetings.withdraw(viewer, id, versionOf(id), "重复登记").orThrow();
    }

    public void sendBack(MeetingId id) {
        meetings.returnForRework(viewer, id, versionOf(id), "请补齐参会名单").orThrow();
    }

    private int versionOf(MeetingId id) {
        return meetings.get(viewer, id).version();
    }

    public static MeetingDraft draft(
            MeetingKind kind, LocalDate heldOn, OrganizationId host, OrganizationId... coHosts) {
        return new MeetingDraft(
                kind,
                kind.label() + "：传达学习有关精神",
                host,
                Set.of(coHosts),
                heldOn,
                Manner.ON_SITE,
                "",
                "",
                null,
                null,
                Map.of(),
                null,
                UUID.randomUUID());
    }

    /** With so many who came. */
    public static MeetingDraft attended(MeetingDraft draft, int number) {
        return with(draft, number, draft.mark());
    }

    public static MeetingDraft study(MeetingDraft draft) {
        return marked(draft, "STUDY_DISCUSSION");
    }

    public static MeetingDraft marked(MeetingDraft draft, @Nullable String mark) {
        return with(draft, draft.attended(), mark);
    }

    private static MeetingDraft with(
            MeetingDraft d, @Nullable Integer attended, @Nullable String mark) {
        return new MeetingDraft(
                d.kind(),
                d.topic(),
                d.host(),
                d.coHosts(),
                d.heldOn(),
                d.manner(),
                d.place(),
                d.presider(),
                d.expected(),
                attended,
                d.attendance(),
                mark,
                d.requestKey());
    }

    public DocumentId inForce(
            OrganizationId issuer, String title, DocumentCategory category, LocalDate from) {
        return document(issuer, title, category, DocumentState.IN_FORCE, from, from, null);
    }

    public DocumentId repealed(
            OrganizationId issuer,
            String title,
            DocumentCategory category,
            LocalDate from,
            LocalDate repealedOn) {
        return document(issuer, title, category, DocumentState.REPEALED, from, from, repealedOn);
    }

    public DocumentId onTrial(
            OrganizationId issuer, String title, DocumentCategory category, LocalDate issuedOn) {
        return document(issuer, title, category, DocumentState.TRIAL, issuedOn, null, null);
    }

    public DocumentId drafted(OrganizationId issuer, String title, DocumentCategory category) {
        return document(issuer, title, category, DocumentState.DRAFT, null, null, null);
    }

    private DocumentId document(
            OrganizationId issuer,
            String title,
            DocumentCategory category,
            DocumentState state,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate inForceOn,
            @Nullable LocalDate repealedOn) {
        var draft =
                new DocumentDraft(
                        issuer,
                        title,
                        "",
                        category,
                        state,
                        issuedOn,
                        inForceOn,
                        repealedOn,
                        UUID.randomUUID());
        return documents.record(viewer, draft).orThrow();
    }
}
