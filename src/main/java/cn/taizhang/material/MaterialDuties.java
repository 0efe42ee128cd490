package cn.taizhang.material;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.duty.DutySource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 办稿的待办: figures that wait to be confirmed by the viewer's section, materials that wait to be approved. */
@Component
class MaterialDuties implements DutySource {

    private static final int MOST = 5;

    private final Materials materials;
    private final Reviews reviews;
    private final Confirmations confirmations;

    MaterialDuties(Materials materials, Reviews reviews, Confirmations confirmations) {
        this.materials = materials;
        this.reviews = reviews;
        this.confirmations = confirmations;
    }

    @Override
    public List<Duty> dutiesOf(Viewer viewer, LocalDate today) {
        if (!viewer.may(Permission.READ_FIGURES)) {
            return List.of();
        }
        var duties = new ArrayList<Duty>();
        for (var material : materials.unfinished(viewer)) {
            if (duties.size() == MOST) {
                break;
            }
            if (reviews.mayDecide(viewer, material)) {
                duties.add(duty(material, "等您审定", "已送审；审定后数据和文件固定。", false));
            } else if (material.state() == State.DRAFTING && !confirmed(viewer, material)) {
                duties.add(
                        duty(
                                material,
                                "等本科室核对用数",
                                "每处空由对应的科室核对；核后记录有变动会再提醒。",
                                late(material, today)));
            }
        }
        return duties;
    }

    /** Whoever speaks for no section has nothing to confirm. */
    private boolean confirmed(Viewer viewer, Material material) {
        var sections = confirmations.sectionsOf(viewer, material);
        return sections.isEmpty()
                || confirmations.of(viewer, material).stream()
                        .anyMatch(one -> sections.contains(one.section()));
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
