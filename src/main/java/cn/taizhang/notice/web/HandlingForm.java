package cn.taizhang.notice.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Sent;
import cn.taizhang.notice.Objection.Finding;
import cn.taizhang.notice.Objection.Handling.Handled;
import cn.taizhang.notice.Objection.Handling.Pending;
import cn.taizhang.notice.Posted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 异议处理表: as it was typed.
 *
 * @param seen how often the answer that was seen had been put right, empty where there was none: two never overwrite one another
 * @param reason 更正原因, empty for a first answer
 */
record HandlingForm(
        String seen, String finding, String reply, String by, String on, String reason) {

    HandlingForm {
        seen = Sent.text(seen);
        finding = Sent.text(finding);
        reply = Sent.text(reply);
        by = Sent.text(by);
        on = Sent.text(on);
        reason = Sent.text(reason);
    }

    /** The answer that stands, or an empty one. */
    static HandlingForm of(Posted.Received received, LocalDate today) {
        return switch (received.objection().handling()) {
            case Pending _ -> new HandlingForm("", "", "", "", today.toString(), "");
            case Handled(var on, var by, var finding, var reply) ->
                    new HandlingForm(
                            Integer.toString(received.corrections()),
                            finding.name(),
                            reply,
                            by,
                            on.toString(),
                            "");
        };
    }

    static Map<String, String> findings() {
        var words = new LinkedHashMap<String, String>();
        for (var finding : Finding.values()) {
            words.put(finding.name(), finding.label());
        }
        return words;
    }

    /** What cannot even be read. */
    List<Breach> unreadable() {
        var breaches = new ArrayList<Breach>();
        if (chosenFinding() == null) {
            breaches.add(Breach.of("finding", "请选择处理结论。"));
        }
        breaches.addAll(Sent.breachesInDay("on", "处理日期", on));
        return breaches;
    }

    /** What is missing of the rest, where something cannot be read. */
    List<Breach> besides() {
        var breaches = new ArrayList<Breach>();
        if (by.isEmpty()) {
            breaches.add(Breach.of("by", "请填写处理人。"));
        }
        if (reply.isEmpty()) {
            breaches.add(Breach.of("reply", "请填写答复。"));
        }
        if (isCorrection() && reason.isEmpty()) {
            breaches.add(Breach.of("reason", "请写明更正原因。"));
        }
        return breaches;
    }

    boolean isCorrection() {
        return !seen.isEmpty();
    }

    /** A number nobody ever saw where it cannot be read. */
    int corrections() {
        return seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : -1;
    }

    /** To be asked for only where everything can be read. */
    Handled handled() {
        return new Handled(
                Objects.requireNonNull(Sent.day(on)),
                by,
                Objects.requireNonNull(chosenFinding()),
                reply);
    }

    private @Nullable Finding chosenFinding() {
        return Arrays.stream(Finding.values())
                .filter(one -> one.name().equals(finding))
                .findFirst()
                .orElse(null);
    }
}
