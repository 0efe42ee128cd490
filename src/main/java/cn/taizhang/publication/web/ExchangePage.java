package cn.taizhang.publication.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.parcel.Direction;
import cn.taizhang.publication.ExchangeState;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** 摆渡: numbers and files, nothing of what is in them. */
record ExchangePage(
        String folder,
        String ownKey,
        String ownFingerprint,
        String otherFingerprint,
        long lastOut,
        long seenOut,
        long next,
        List<Row> parcels,
        List<Refusal> refused,
        List<Breach> breaches,
        Map<String, String> typed) {

    /** 一个包. */
    record Row(String what, long number, String at, String content, boolean again) {}

    /** 一个拒收的文件. */
    record Refusal(String file, String why, String at) {}

    static ExchangePage of(ExchangeState state, List<Breach> breaches, Map<String, String> typed) {
        return new ExchangePage(
                state.folder(),
                state.own().text(),
                state.own().fingerprint(),
                state.counterpart().map(key -> key.fingerprint()).orElse(""),
                state.lastOut(),
                state.seenOut(),
                state.next(),
                state.parcels().stream().map(one -> row(one, state.seenOut())).toList(),
                state.refused().stream()
                        .map(one -> new Refusal(one.file(), one.damage().label(), moment(one.at())))
                        .toList(),
                breaches,
                typed);
    }

    private static Row row(ExchangeState.Line line, long seen) {
        boolean out = line.direction() == Direction.PACKAGE;
        String content =
                line.skipped().isEmpty()
                        ? line.items() == 0 ? "只有回执" : line.items() + " 条"
                        : "跳过：" + line.skipped();
        boolean mayBePutAgain = out && line.put() && line.number() > seen;
        return new Row(
                out ? "发布包" : "来件包", line.number(), moment(line.at()), content, mayBePutAgain);
    }

    private static String moment(LocalDateTime at) {
        return "%s %02d:%02d"
                .formatted(ChineseDates.full(at.toLocalDate()), at.getHour(), at.getMinute());
    }
}
