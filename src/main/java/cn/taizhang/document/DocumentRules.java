package cn.taizhang.document;

import cn.taizhang.kernel.Breach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 制度登记规则: which dates a state needs, and in which order they stand. */
final class DocumentRules {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_NUMBER = 60;

    private DocumentRules() {}

    static List<Breach> breachesIn(DocumentDraft draft, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (draft.title().isEmpty()) {
            breaches.add(Breach.of("title", "请填写制度名称。"));
        } else if (draft.title().length() > LONGEST_TITLE) {
            breaches.add(Breach.of("title", "制度名称最多 " + LONGEST_TITLE + " 字。"));
        }
        if (draft.number().length() > LONGEST_NUMBER) {
            breaches.add(Breach.of("number", "文号最多 " + LONGEST_NUMBER + " 字。"));
        }
        if (draft.organization() == null) {
            breaches.add(Breach.of("organization", "请填写印发组织的名称或代码。"));
        }
        if (draft.category() == null) {
            breaches.add(Breach.of("category", "请选择类别；一项制度只归一个类别。"));
        }
        var state = draft.state();
        if (state == null) {
            breaches.add(Breach.of("state", "请选择状态。"));
            return breaches;
        }
        breaches.addAll(breachesInDates(draft, state, today));
        return breaches;
    }

    private static List<Breach> breachesInDates(
            DocumentDraft draft, DocumentState state, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        boolean issued = state != DocumentState.DRAFT;
        required(breaches, "issuedOn", draft.issuedOn(), issued, "印发日期", state);
        if (state != DocumentState.REPEALED) {
            boolean inForce = state == DocumentState.IN_FORCE;
            required(breaches, "inForceOn", draft.inForceOn(), inForce, "施行日期", state);
        }
        boolean repealed = state == DocumentState.REPEALED;
        required(breaches, "repealedOn", draft.repealedOn(), repealed, "废止日期", state);
        if (before(today, draft.issuedOn())) {
            breaches.add(Breach.of("issuedOn", "印发日期不能晚于今天；尚未印发的请登记为「起草」。"));
        }
        if (before(draft.inForceOn(), draft.issuedOn())) {
            breaches.add(Breach.of("inForceOn", "施行日期不能早于印发日期。"));
        }
        if (draft.inForceOn() != null && notAfter(draft.repealedOn(), draft.inForceOn())) {
            breaches.add(Breach.of("repealedOn", "废止日期须晚于施行日期。"));
        } else if (before(draft.repealedOn(), draft.issuedOn())) {
            breaches.add(Breach.of("repealedOn", "废止日期不能早于印发日期。"));
        }
        return breaches;
    }

    private static void required(
            List<Breach> breaches,
            String field,
            @Nullable LocalDate day,
            boolean needed,
            String label,
            DocumentState state) {
        if (needed && day == null) {
            breaches.add(Breach.of(field, "状态为「" + state.label() + "」时须填写" + label + "。"));
        } else if (!needed && day != null) {
            breaches.add(Breach.of(field, "状态为「" + state.label() + "」时不填" + label + "。"));
        }
    }

    private static boolean before(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    private static boolean notAfter(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && !day.isAfter(other);
    }
}
