package cn.taizhang.material;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.duty.DutySource;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 办稿的待办: materials that wait to be approved, figures that wait to be confirmed by the viewer's section, and what was returned to its
 * drafter or approved. What others wait for comes first; of each kind so many are told that none crowds out another.
 */
@Component
class MaterialDuties implements DutySource {

    /** Of each kind. */
    private static final int MOST = 5;

    /** 退回告知: how many days the drafter is told of a return; what was not taken up again by then was given up. */
    private static final int DAYS_RETURN_TOLD = 60;

    /** 审定告知: how many days the drafter is told of an approval. */
    private static final int DAYS_TOLD = 7;

    private static final int LONGEST_REMARK = 60;

    private final Materials materials;
    private final Reviews reviews;
    private final Unconfirmed unconfirmed;

    MaterialDuties(Materials materials, Reviews reviews, Unconfirmed unconfirmed) {
        this.materials = materials;
        this.reviews = reviews;
        this.unconfirmed = unconfirmed;
    }

    @Override
    public List<Duty> dutiesOf(Viewer viewer, LocalDate today) {
        if (!viewer.may(Permission.READ_FIGURES)) {
            return List.of();
        }
        var unfinished = materials.unfinished(viewer);
        var decided = decided(viewer, today);
        var kinds =
                List.of(
                        toDecide(viewer, unfinished),
                        toConfirm(viewer, unfinished, today),
                        decided.returned(),
                        decided.approved());
        return kinds.stream().flatMap(kind -> kind.stream().limit(MOST)).toList();
    }

    private List<Duty> toDecide(Viewer viewer, List<Material> unfinished) {
        return unfinished.stream()
                .filter(one -> reviews.mayDecide(viewer, one))
                .limit(MOST)
                .map(one -> duty(one, "等您审定", "已送审；审定后数据和文件固定。", false))
                .toList();
    }

    private List<Duty> toConfirm(Viewer viewer, List<Material> unfinished, LocalDate today) {
        var drafted = unfinished.stream().filter(one -> one.state() == State.DRAFTING).toList();
        var waiting = unconfirmed.among(viewer, drafted, MOST);
        return drafted.stream()
                .filter(one -> waiting.containsKey(one.id()))
                .map(one ->
                        duty(one, Objects.requireNonNull(waiting.get(one.id())), late(one, today)))
                .toList();
    }

    /** 办过的结果: what came back is to be done, what was approved is only told. */
    private record Decided(List<Duty> returned, List<Duty> approved) {}

    private Decided decided(Viewer viewer, LocalDate today) {
        var told = new Decided(new ArrayList<>(), new ArrayList<>());
        if (!viewer.may(Permission.DRAFT_REPORTS)) {
            return told;
        }
        var decided =
                reviews.decidedFor(
                        viewer, today.minusDays(DAYS_RETURN_TOLD), today.minusDays(DAYS_TOLD));
        var readable =
                materials.among(viewer, decided.keySet()).stream()
                        .collect(Collectors.toMap(Material::id, Function.identity()));
        decided.forEach((id, review) -> {
            var material = readable.get(id);
            if (material != null && review.outcome() == Review.Outcome.RETURNED) {
                told.returned().add(returned(material, review));
            } else if (material != null) {
                told.approved().add(approved(material, review));
            }
        });
        return told;
    }

    private static Duty returned(Material material, Review review) {
        return new Duty(
                "《%s》退回修改".formatted(material.title()),
                "%s的意见：%s 改好以后再送审。".formatted(review.decidedBy(), shortened(review.remark())),
                null,
                "退回修改",
                true,
                "/materials/" + material.id());
    }

    private static Duty approved(Material material, Review review) {
        var day = Objects.requireNonNull(review.decidedAt()).toLocalDate();
        var remark = review.remark().isEmpty() ? "" : "意见：" + shortened(review.remark());
        return new Duty(
                "《%s》已审定".formatted(material.title()),
                "%s%s审定，数据和文件已经固定，可以下载定稿。%s"
                        .formatted(review.decidedBy(), ChineseDates.full(day), remark),
                null,
                "已审定",
                false,
                "/materials/" + material.id());
    }

    /** On one line, and the whole of it is with the material. */
    private static String shortened(String remark) {
        var line = remark.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_REMARK ? line : line.substring(0, LONGEST_REMARK) + "…";
    }

    private static Duty duty(Material material, Unconfirmed.Why why, boolean late) {
        return switch (why) {
            case NOT_YET -> duty(material, "等本科室核对用数", "每处空由对应的科室核对；核后记录有变动会再提醒。", late);
            case MOVED -> duty(material, "本科室核过的数有变动", "核对以后记录有变动；请看现在的数，再核对一次。", late);
        };
    }

    private static boolean late(Material material, LocalDate today) {
        var until = material.confirmBy();
        return until != null && until.isBefore(today);
    }

    private static Duty duty(Material material, String what, String why, boolean urgent) {
        return new Duty(
                "《%s》%s".formatted(material.title(), what),
                why,
                material.confirmBy(),
                "材料",
                urgent,
                "/materials/" + material.id());
    }
}
