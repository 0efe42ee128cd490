package cn.taizhang.document;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Recording;
import cn.taizhang.register.Register;
import cn.taizhang.register.Registers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** 登记的制度: documents as their register takes them in, from drafts written down in tests. */
@TestComponent
public class RecordedDocuments {

    private final Recording recording;
    private final Registers registers;
    private final Organizations organizations;

    RecordedDocuments(Recording recording, Registers registers, Organizations organizations) {
        this.recording = recording;
        this.registers = registers;
        this.organizations = organizations;
    }

    public Outcome<DocumentId> record(Viewer viewer, DocumentDraft draft) {
        return id(recording.record(viewer, register(), entry(draft)));
    }

    Outcome<DocumentId> change(Viewer viewer, DocumentId id, int version, DocumentDraft draft) {
        return id(recording.correct(viewer, register(), id.value(), version, entry(draft)));
    }

    Register<?> register() {
        return registers.get(Documents.REGISTER);
    }

    private Entry entry(DocumentDraft draft) {
        return new Entry(draft.requestKey(), 0)
                .put(DocumentRegister.TITLE, draft.title())
                .put(DocumentRegister.ORGANIZATION, reference(draft.organization()))
                .put(DocumentRegister.NUMBER, draft.number().isEmpty() ? null : draft.number())
                .put(DocumentRegister.CATEGORY, draft.category())
                .put(DocumentRegister.STATE, draft.state())
                .put(DocumentRegister.ISSUED_ON, draft.issuedOn())
                .put(DocumentRegister.IN_FORCE_ON, draft.inForceOn())
                .put(DocumentRegister.REPEALED_ON, draft.repealedOn());
    }

    private @Nullable OrganizationReference reference(@Nullable OrganizationId issuer) {
        return issuer == null ? null : OrganizationReference.to(organizations.get(issuer));
    }

    private static Outcome<DocumentId> id(Outcome<UUID> outcome) {
        return switch (outcome) {
            case Outcome.Done<UUID>(var id) -> new Outcome.Done<>(new DocumentId(id));
            case Outcome.Refused<UUID>(var breaches) -> new Outcome.Refused<>(breaches);
        };
    }
}
