package cn.taizhang.sealedballot.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.sealedballot.SealedBallot;
import java.time.LocalDate;
import java.util.List;

/** 网上投票列表. */
record BallotsPage(List<Row> rows, boolean mayKeep) {

    /** 一行. */
    record Row(
            String href,
            String title,
            String organization,
            String kind,
            String days,
            String state,
            String tone) {}

    static BallotsPage of(List<SealedBallot> ballots, boolean mayKeep, LocalDate today) {
        return new BallotsPage(
                ballots.stream()
                        .map(one ->
                                new Row(
                                        "/sealed-ballots/" + one.id(),
                                        one.title(),
                                        one.organizationName(),
                                        one.kind().label(),
                                        ChineseDates.range(one.firstDay(), one.lastDay()),
                                        one.on(today).label(),
                                        tone(one.on(today))))
                        .toList(),
                mayKeep);
    }

    static String tone(SealedBallot.State state) {
        return switch (state) {
            case DRAFTED, PRINTED -> "";
            case VOTING, OPENED -> "ok";
            case ENDED -> "warn";
        };
    }
}
