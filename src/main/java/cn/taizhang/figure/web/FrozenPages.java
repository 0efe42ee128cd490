package cn.taizhang.figure.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FrozenFigures;
import cn.taizhang.figure.FrozenSet;
import cn.taizhang.figure.FrozenValue;
import cn.taizhang.figure.RecordRegister;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.organization.Organizations;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of fixed figures together. */
@Component
class FrozenPages {

    /** So many records that came or went are named; the rest is a number. */
    private static final int NAMED = 10;

    private final FrozenFigures frozen;
    private final Organizations organizations;

    FrozenPages(FrozenFigures frozen, Organizations organizations) {
        this.frozen = frozen;
        this.organizations = organizations;
    }

    /**
     * 定稿一览.
     *
     * @param form what was refused, kept as it was typed; else null
     */
    record ListPage(List<SetRow> rows, @Nullable FreezeForm form, List<Breach> breaches) {}

    /** 一组. */
    record SetRow(
            String href, String title, String organization, String asOf, String at, String by) {}

    /** 一组定稿, with what would come out now. */
    record SetPage(SetRow set, String period, String digest, List<ValueRow> values, long moved) {}

    /**
     * 一项.
     *
     * @param now what it would be now; empty where it would be the same
     * @param why why it differs, in words
     * @param come records that count now and did not then, as far as they may be opened
     * @param gone records that counted then and do not now
     */
    record ValueRow(
            String label,
            String text,
            String unit,
            @Nullable String because,
            String href,
            String now,
            String why,
            List<RecordRegister.Line> come,
            List<RecordRegister.Line> gone) {}

    ListPage list(Viewer viewer) {
        return new ListPage(
                frozen.latest(viewer).stream().map(FrozenPages::row).toList(), null, List.of());
    }

    ListPage refused(Viewer viewer, FreezeForm form, List<Breach> breaches) {
        return new ListPage(list(viewer).rows(), form, breaches);
    }

    SetPage one(Viewer viewer, FrozenSet set) {
        var code = organizations.get(set.organization()).code();
        var values =
                frozen.besideNow(viewer, set).stream()
                        .map(one -> value(viewer, set, code, one))
                        .toList();
        return new SetPage(
                row(set),
                set.period().label(),
                set.digest(),
                values,
                values.stream().filter(one -> !one.now().isEmpty()).count());
    }

    private static SetRow row(FrozenSet set) {
        return new SetRow(
                "/figures/frozen/" + set.id(),
                set.title(),
                set.organizationName(),
                ChineseDates.full(set.asOf()),
                ChineseDates.full(set.frozenAt().toLocalDate()),
                set.frozenBy());
    }

    private ValueRow value(Viewer viewer, FrozenSet set, String code, FrozenFigures.Beside beside) {
        var then = beside.then();
        String href =
                "/figures/%s?organization=%s&period=%s&asOf=%s%s"
                        .formatted(
                                then.figure(),
                                code,
                                set.period().text(),
                                set.asOf(),
                                set.question().occasion().name().equals("REPORT")
                                        ? "&occasion=REPORT"
                                        : "");
        return new ValueRow(
                then.label(),
                then.text(),
                then.number() == null ? "" : then.unit(),
                then.why(),
                beside.now() == null ? "" : href,
                now(beside),
                why(beside),
                lines(viewer, then, beside.come()),
                lines(viewer, then, beside.gone()));
    }

    private static String now(FrozenFigures.Beside beside) {
        var now = beside.now();
        if (now == null) {
            return "已不再统计";
        }
        if (!beside.moved()) {
            return "";
        }
        return now.value() == null ? now.text() : now.text() + " " + now.definition().unit();
    }

    private static String why(FrozenFigures.Beside beside) {
        if (beside.now() == null || !beside.moved()) {
            return "";
        }
        return Stream.of(
                        told("定稿后新计入", beside.come().size()),
                        told("不再计入", beside.gone().size()),
                        beside.now().why() == null ? "" : beside.now().why())
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + "，" + other)
                .orElse("记录没有变，口径或核定数变了。");
    }

    private static String told(String what, int records) {
        return records == 0 ? "" : what + " " + records + " 条";
    }

    private List<RecordRegister.Line> lines(Viewer viewer, FrozenValue then, List<UUID> records) {
        return records.isEmpty()
                ? List.of()
                : frozen.describe(viewer, then.figure(), records.stream().limit(NAMED).toList());
    }
}
