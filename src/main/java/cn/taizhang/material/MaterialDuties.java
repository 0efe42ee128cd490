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
 * 办稿的待办: what was returned to its drafter or approved, materials that wait to be approved, figures that wait to be confirmed by the
 * viewer's section.
 */
@Component
class MaterialDuties implements DutySource {

    private static final int MOST = 5;

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
        var decided = decided(viewer, today);
        var duties = new ArrayList<>(decided.returned());
        var unfinished = materials.unfinished(viewer);
        var drafted = unfinished.stream().filter(one -> one.state() == State.DRAFTING).toList();
        var waiting = unconfirmed.among(viewer, drafted, MOST);
        for (var material : unfinished) {
            if (duties.size() >= MOST) {
                break;
            }
            if (reviews.mayDecide(viewer, material)) {
                duties.add(duty(material, "等您审定", "已送审；审定后数据和文件固定。", false));
            }
            var why = waiting.get(material.id());
            if (why != null) {
                duties.add(duty(material, why, late(material, today)));
            }
        }
        duties.addAll(decided.approved());
        return duties.subList(0, Math.min(MOST, duties.size()));
    }

    /** 办过的结果: what came back is to be done first, what was approved is only told. */
    private record Decided(List<Duty> returned, List<Duty> approved) {}

    private Decided decided(Viewer viewer, LocalDate today) {
        var told = new Decided(new ArrayList<>(), new ArrayList<>());
        if (!viewer.may(Permission.DRAFT_REPORTS)) {
            return told;
        }
        var decided = reviews.decidedFor(viewer, today.minusDays(DAYS_TOLD));
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
        var remark = review.remark().replaceAll("\\s+", " ");
        var said =
                remark.length() <= LONGEST_REMARK
                        ? remark
                        : remark.substring(0, LONGEST_REMARK) + "…";
        return new Duty(
                "《%s》退回修改".formatted(material.title()),
                "%s的意见：%s 改好以后再送审。".formatted(review.decidedBy(), said),
                null,
                "退回修改",
                true,
                "/materials/" + material.id());
    }

    private static Duty approved(Material material, Review review) {
        var day = Objects.requireNonNull(review.decidedAt()).toLocalDate();
        var remark = review.remark().isEmpty() ? "" : "意见：" + review.remark();
        return new Duty(
                "《%s》已审定".formatted(material.title()),
                "%s%s审定，数据和文件已经固定，可以下载定稿。%s"
                        .formatted(review.decidedBy(), ChineseDates.full(day), remark),
                null,
                "已审定",
                false,
                "/materials/" + material.id());
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
