package cn.taizhang.figure;

import cn.taizhang.kernel.Breach;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 期初数、核定数的登记内容: what was typed.
 *
 * @param reason 核定理由; empty for an opening figure
 */
record StatedDraft(
        @Nullable OrganizationId organization,
        @Nullable FigureDefinition figure,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate on,
        @Nullable Integer value,
        String reason,
        String document,
        String confirmedBy) {

    /** What is wrong with it besides what is lacking, which the columns tell. */
    List<Breach> breaches(StatedKind kind, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (kind == StatedKind.OPENING && on != null && on.isAfter(today)) {
            breaches.add(Breach.of("on", "截至日期不能晚于今天。"));
        }
        if (fromOn != null && on != null && fromOn.isAfter(on)) {
            breaches.add(Breach.of("fromOn", "起算日期不能晚于截至日期。"));
        }
        if (figure != null && figure.scope() == TimeScope.DURING && fromOn == null) {
            breaches.add(Breach.of("fromOn", "「" + figure.label() + "」按期间计，须填写起算日期。"));
        }
        if (figure != null && figure.scope() == TimeScope.AS_OF && fromOn != null) {
            breaches.add(Breach.of("fromOn", "「" + figure.label() + "」是时点数，不填起算日期。"));
        }
        return breaches;
    }
}
