package cn.taizhang.publication;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Today;
import cn.taizhang.notice.NoticeState;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Posted;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 公示可以发布: what hangs on the board may also be read on a telephone. */
@Component
class NoticesToPublish implements PublishableSource {

    private final Notices notices;
    private final Today today;

    NoticesToPublish(Notices notices, Today today) {
        this.notices = notices;
        this.today = today;
    }

    @Override
    public List<Publishable> offered(Viewer viewer, int most) {
        if (!viewer.may(Permission.READ_RECORDS)) {
            return List.of();
        }
        return notices.open(viewer, null, null, most).stream()
                .filter(line -> line.stateOn(today.date()) != NoticeState.OVER)
                .flatMap(line -> notices.find(viewer, line.id()).stream())
                .map(NoticesToPublish::publishable)
                .toList();
    }

    @Override
    public Optional<Publishable> find(Viewer viewer, RecordKey record) {
        return record.register().equals(Notices.REGISTER) && viewer.may(Permission.READ_RECORDS)
                ? notices.find(viewer, record.id()).map(NoticesToPublish::publishable)
                : Optional.empty();
    }

    private static Publishable publishable(Posted posted) {
        var notice = posted.notice();
        String asked = posted.telephone().isEmpty() ? "" : "\n\n询问和提异议的电话：" + posted.telephone();
        return new Publishable(
                new RecordKey(Notices.REGISTER, posted.id()),
                PublicationKind.NOTICE,
                posted.organization(),
                posted.organizationName(),
                notice.title(),
                notice.content() + asked,
                notice.period().from(),
                notice.period().to(),
                true);
    }
}
