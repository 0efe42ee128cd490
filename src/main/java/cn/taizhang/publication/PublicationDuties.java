package cn.taizhang.publication;

import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.duty.DutySource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 对外发布的待办: what waits for a second pair of eyes, and what residents have sent. */
@Component
class PublicationDuties implements DutySource {

    private static final int MOST = 5;
    private static final String LABEL = "公开";

    private final Publications publications;
    private final Submissions submissions;

    PublicationDuties(Publications publications, Submissions submissions) {
        this.publications = publications;
        this.submissions = submissions;
    }

    @Override
    public List<Duty> dutiesOf(Viewer viewer, LocalDate today) {
        var duties = new ArrayList<Duty>();
        for (var one : publications.toReview(viewer, MOST)) {
            duties.add(
                    new Duty(
                            "《%s》等您审核后对外发布".formatted(one.title()),
                            one.preparedBy() + "拟稿；审核人看到的就是公开的原文。",
                            one.until(),
                            LABEL,
                            false,
                            "/publications/" + one.id()));
        }
        int waiting = submissions.waiting(viewer);
        if (waiting > 0) {
            duties.add(
                    new Duty(
                            "%d 件群众来件等您受理".formatted(waiting),
                            "从公开页面收来的异议和意见，受理或者写明原因存查。",
                            null,
                            LABEL,
                            false,
                            "/submissions",
                            waiting));
        }
        return duties;
    }
}
