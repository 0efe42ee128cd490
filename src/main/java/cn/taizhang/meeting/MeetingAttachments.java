package cn.taizhang.meeting;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.attachment.AttachedRecord;
import cn.taizhang.attachment.AttachmentId;
import cn.taizhang.kernel.NotAllowed;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * 会议附件: 会议记录, photos of the attendance book and the like; never needed. Who reads the meeting may download them, who
 * may correct it uploads and withdraws them.
 */
@Service
public class MeetingAttachments {

    private final Meetings meetings;
    private final MeetingAttachmentStore store;

    MeetingAttachments(Meetings meetings, MeetingAttachmentStore store) {
        this.meetings = meetings;
        this.store = store;
    }

    /** The meeting as the viewer may treat it. */
    public AttachedRecord of(Viewer viewer, MeetingId id) {
        return new OfMeeting(viewer, id);
    }

    private final class OfMeeting implements AttachedRecord {

        private final Viewer viewer;
        private final MeetingId id;

        private OfMeeting(Viewer viewer, MeetingId id) {
            this.viewer = viewer;
            this.id = id;
        }

        @Override
        public Place requireReadable() {
            return place(meetings.get(viewer, id));
        }

        @Override
        public Place requireChangeable() {
            var meeting = meetings.get(viewer, id);
            viewer.require(Permission.RECORD);
            if (meeting.withdrawn()) {
                throw new NotAllowed("这条记录已撤回，附件不能再增减。");
            }
            if (!meetings.mayCorrect(viewer, meeting)) {
                throw new NotAllowed("这条记录由「" + meeting.hostName() + "」主办，附件由主办组织或其上级上传和撤回。");
            }
            return place(meeting);
        }

        @Override
        public List<AttachmentId> attachments() {
            return store.of(id);
        }

        @Override
        public void attach(AttachmentId attachment) {
            store.attach(id, attachment);
        }

        private Place place(Meeting meeting) {
            return new Place(Meetings.REGISTER, id.value(), meeting.host().value());
        }
    }
}
