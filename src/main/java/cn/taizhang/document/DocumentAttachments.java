package cn.taizhang.document;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.attachment.AttachedRecord;
import cn.taizhang.attachment.AttachmentId;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * 制度附件: the text of the document itself and what belongs to it; never needed. Who reads the record may download them, who
 * may correct it uploads and withdraws them.
 */
@Service
public class DocumentAttachments {

    private final Documents documents;
    private final DocumentAttachmentStore store;

    DocumentAttachments(Documents documents, DocumentAttachmentStore store) {
        this.documents = documents;
        this.store = store;
    }

    /** The document as the viewer may treat it. */
    public AttachedRecord of(Viewer viewer, DocumentId id) {
        return new OfDocument(viewer, id);
    }

    private final class OfDocument implements AttachedRecord {

        private final Viewer viewer;
        private final DocumentId id;

        private OfDocument(Viewer viewer, DocumentId id) {
            this.viewer = viewer;
            this.id = id;
        }

        @Override
        public Place requireReadable() {
            return place(documents.get(viewer, id));
        }

        @Override
        public Place requireChangeable() {
            var document = documents.get(viewer, id);
            viewer.require(Permission.KEEP_DOCUMENTS);
            documents.requireChangeable(viewer, document);
            return place(document);
        }

        @Override
        public List<AttachmentId> attachments() {
            return store.of(id);
        }

        @Override
        public void attach(AttachmentId attachment) {
            store.attach(id, attachment);
        }

        private Place place(DocumentRow document) {
            return new Place(Documents.REGISTER, id.value(), document.organizationId());
        }
    }
}
