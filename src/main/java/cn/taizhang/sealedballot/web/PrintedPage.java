package cn.taizhang.sealedballot.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.QrDrawing;
import cn.taizhang.sealedballot.Printed;
import cn.taizhang.sealedballot.SealedBallot;
import cn.taizhang.sealing.KeyHalf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 印出来的: slips and halves of the key. It is shown once and cannot be asked for again.
 *
 * @param address of the portal, empty where none is printed
 */
record PrintedPage(
        String home,
        String title,
        String organization,
        String kind,
        String days,
        int run,
        String address,
        List<Slip> slips,
        List<Half> halves) {

    /** 码条: no number and no name. */
    record Slip(String code, @Nullable QrDrawing drawing) {}

    /** 半把钥匙 on a sheet of its own: four rows of four groups. */
    record Half(String label, String holder, List<List<String>> rows) {}

    private static final int GROUPS_A_ROW = 4;

    static PrintedPage of(SealedBallot ballot, Printed printed, String address) {
        var place = address + "/b/" + ballot.id();
        return new PrintedPage(
                "/sealed-ballots/" + ballot.id(),
                ballot.title(),
                ballot.organizationName(),
                ballot.kind().label(),
                ChineseDates.range(ballot.firstDay(), ballot.lastDay()),
                printed.run(),
                address,
                printed.slips().stream()
                        .map(code ->
                                new Slip(
                                        code.grouped(),
                                        address.isEmpty()
                                                ? null
                                                : QrDrawing.of(place + "#" + code.digits())))
                        .toList(),
                List.of(
                        half(printed.first(), "居民选举委员会或者会议主持人"),
                        half(printed.second(), "居务监督委员会")));
    }

    private static Half half(KeyHalf half, String holder) {
        var rows = new ArrayList<List<String>>();
        var groups = half.groups();
        for (int at = 0; at < groups.size(); at += GROUPS_A_ROW) {
            rows.add(groups.subList(at, at + GROUPS_A_ROW));
        }
        return new Half(half.holder().label(), holder, rows);
    }

    @Override
    public String toString() {
        return "PrintedPage " + run;
    }
}
