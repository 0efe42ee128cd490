package cn.taizhang.decision;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 办理经过: the steps in the order in which they were recorded, gone through again to see where they lead. */
final class Chronicle {

    private Chronicle() {}

    /**
     * 一步.
     *
     * @param number its place, from 1 on
     * @param content 填写的内容, by field
     * @param recordedOn the day on which it was recorded
     * @param corrects 更正的是第几步, null for what is no correction
     * @param led the stage it led to
     */
    record Entry(
            int number,
            StepKind kind,
            Map<String, String> content,
            LocalDate recordedOn,
            @Nullable Integer corrects,
            StageKind led) {

        Entry {
            content = Map.copyOf(content);
        }
    }

    /** The steps as they now read: what was put right stands in the place of what it put right. */
    static List<Entry> asCorrected(List<Entry> entries) {
        var last = new HashMap<Integer, Entry>();
        for (var entry : entries) {
            var corrects = entry.corrects();
            if (corrects != null) {
                last.put(corrects, entry);
            }
        }
        return entries.stream()
                .filter(entry -> entry.corrects() == null)
                .map(entry -> {
                    var by = last.get(entry.number());
                    return by == null
                            ? entry
                            : new Entry(
                                    entry.number(),
                                    entry.kind(),
                                    by.content(),
                                    by.recordedOn(),
                                    null,
                                    led(entry, entries));
                })
                .toList();
    }

    /**
     * Where it led as it now reads. A correction bears where the whole matter then stood, which is where the step led as long as no
     * other had followed it; a vote may have come to its other end that way.
     */
    private static StageKind led(Entry corrected, List<Entry> entries) {
        var led = corrected.led();
        for (var entry : entries) {
            if (entry.corrects() == null && entry.number() > corrected.number()) {
                return led;
            }
            if (entry.corrects() != null && entry.corrects() == corrected.number()) {
                led = entry.led();
            }
        }
        return led;
    }

    /** Where they led; nothing of what was taken is judged again. */
    static Stage read(List<Entry> entries) {
        Stage now = new Stage.Draft();
        for (var entry : asCorrected(entries)) {
            now = StageAfter.of(now, reading(entry).step(), entry.led());
        }
        return now;
    }

    /**
     * Where they lead, and what was let pass at one of them. That one and those after it are judged, each as on the day on which it
     * was recorded; refused at the first that leads nowhere.
     *
     * @param from 从第几步起 they are judged: those before it were, when they were taken
     */
    static Outcome<Moved> replay(Procedure procedure, List<Entry> entries, int from) {
        Stage now = new Stage.Draft();
        List<Breach> accepted = List.of();
        for (var entry : asCorrected(entries)) {
            var read = reading(entry);
            if (entry.number() < from) {
                now = StageAfter.of(now, read.step(), entry.led());
                continue;
            }
            if (!read.unreadable().isEmpty()) {
                return new Outcome.Refused<>(read.unreadable());
            }
            switch (procedure.take(now, read.step(), entry.recordedOn())) {
                case Outcome.Done<Moved>(var moved) -> {
                    now = moved.to();
                    accepted = entry.number() == from ? moved.accepted() : accepted;
                }
                case Outcome.Refused<Moved> refused -> {
                    return refused;
                }
            }
        }
        return new Outcome.Done<>(new Moved(now, accepted));
    }

    static StepReader.Read reading(Entry entry) {
        return StepReader.read(entry.kind(), entry.content(), entry.recordedOn());
    }
}
