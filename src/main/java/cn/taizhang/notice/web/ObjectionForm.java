package cn.taizhang.notice.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Sent;
import cn.taizhang.notice.Objection.Objector;
import cn.taizhang.notice.ObjectionDraft;
import cn.taizhang.notice.ObjectionDraft.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 异议登记表: as it was typed. An empty name is an anonymous objection; nobody is made to leave one.
 *
 * @param raisedOn 提出日期
 */
record ObjectionForm(String requestKey, String name, String raisedOn, String way, String text) {

    ObjectionForm {
        requestKey = Sent.text(requestKey);
        name = Sent.text(name);
        raisedOn = Sent.text(raisedOn);
        way = Sent.text(way);
        text = Sent.text(text);
    }

    static ObjectionForm empty(LocalDate today) {
        return new ObjectionForm(
                Ids.next().toString(), "", today.toString(), Way.COUNTER.name(), "");
    }

    /** By which ways one may have come that somebody writes down; what comes from the portal comes by itself. */
    static Map<String, String> ways() {
        var words = new LinkedHashMap<String, String>();
        for (var way : List.of(Way.COUNTER, Way.TELEPHONE, Way.LETTER)) {
            words.put(way.name(), way.label());
        }
        return words;
    }

    /** What cannot even be read. */
    List<Breach> unreadable() {
        var breaches = new ArrayList<>(Sent.breachesInDay("raisedOn", "提出日期", raisedOn));
        if (chosenWay() == null) {
            breaches.add(Breach.of("way", "请选择提出方式。"));
        }
        return breaches;
    }

    /** What is missing of the rest, where something cannot be read. */
    List<Breach> besides() {
        return text.isEmpty() ? List.of(Breach.of("text", "请填写异议内容。")) : List.of();
    }

    /** To be asked for only where everything can be read. */
    ObjectionDraft draft() {
        var by = name.isEmpty() ? new Objector.Anonymous() : new Objector.Named(name);
        return new ObjectionDraft(
                by,
                Objects.requireNonNull(Sent.day(raisedOn)),
                text,
                Objects.requireNonNull(chosenWay()));
    }

    private @Nullable Way chosenWay() {
        return Arrays.stream(Way.values())
                .filter(one -> one != Way.PORTAL && one.name().equals(way))
                .findFirst()
                .orElse(null);
    }
}
