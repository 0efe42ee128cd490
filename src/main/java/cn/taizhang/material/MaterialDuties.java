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
        var drafted = unfinished.stream().filter(one -> one.state() == State.DRAFTING).toList();
        var waiting = unconfirmed.among(viewer, drafted, MOST);
        var duties = new ArrayList<Duty>();
        for (var material : unfinished) {
            if (duties.size() == MOST) {
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
        return duties;
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
