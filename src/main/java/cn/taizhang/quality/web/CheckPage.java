package cn.taizhang.quality.web;

import cn.taizhang.quality.CheckResult;
import cn.taizhang.quality.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 单项检查页.
 *
 * @param found 「12 条」 or 「没有发现」
 * @param line what is on this page
 * @param first address of the first page, null on it
 * @param next address of the next page, null on the last
 */
record CheckPage(
        String name,
        String why,
        String remedy,
        String severity,
        String tone,
        String found,
        boolean clean,
        List<Finding> rows,
        String line,
        @Nullable String first,
        @Nullable String next,
        LocalDate today) {

    static final int LENGTH = 50;

    /**
     * @param found up to one more than stand on a page
     * @param later whether it is not the first page
     */
    static CheckPage of(CheckResult result, List<Finding> found, boolean later, LocalDate today) {
        var check = result.check();
        boolean clean = result.found() == 0;
        var rows = found.size() > LENGTH ? found.subList(0, LENGTH) : found;
        String here = "/quality/" + check.key();
        return new CheckPage(
                check.name(),
                check.why(),
                check.remedy(),
                check.severity().label(),
                ChecksPage.tone(check.severity(), clean),
                clean ? "没有发现" : result.found() + " 条",
                clean,
                List.copyOf(rows),
                "本页 %d 条，共 %d 条".formatted(rows.size(), result.found()),
                later ? here : null,
                found.size() > LENGTH ? here + "?after=" + rows.getLast().record() : null,
                today);
    }
}
