package cn.taizhang.material;

import cn.taizhang.report.BoundPlace;
import cn.taizhang.report.BoundPlace.ByHand;
import cn.taizhang.report.BoundText;
import cn.taizhang.report.FilledBlank;
import cn.taizhang.report.ReportDraft;
import cn.taizhang.wordfile.Field;
import cn.taizhang.wordfile.TextFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 收回的文字: the text of a file that came back, its fields bound as the page's places are.
 *
 * @param numbers by field the number of its place
 * @param meanwhile what became of the revision that went out; null where the file does not tell which that was
 * @param handed by field what it held when it went out, as far as that was kept
 * @param name whose words it brings
 */
record ReturnedText(
        TextFile file,
        Map<Field, Integer> numbers,
        @Nullable Meanwhile meanwhile,
        Map<Field, String> handed,
        String name) {

    /**
     * A figure that somebody typed over stays as typed, and it is remarked what it would be.
     *
     * @param typed takes the remark by the field
     */
    BoundText bound(BoundText before, ReportDraft draft, Map<Field, String> typed) {
        var places = new ArrayList<BoundPlace>();
        numbers.forEach((field, number) -> {
            var blank = draft.blanks().get(number - 1);
            places.add(placed(field, before.places().get(number - 1), blank, typed));
        });
        places.addAll(newPlaces(places));
        places.sort(Comparator.comparingInt(BoundPlace::start));
        return BoundText.of(file, places);
    }

    private BoundPlace placed(
            Field field, BoundPlace before, FilledBlank blank, Map<Field, String> typed) {
        var found = file.text().substring(field.start(), field.end());
        var place =
                new BoundPlace(
                        field.start(),
                        // 余 of a rounded number is the text's, not the number's
                        blank.rounded() && found.endsWith("余") ? field.end() - 1 : field.end(),
                        before.kind(),
                        before.unit(),
                        before.code(),
                        before.byHand(),
                        before.said());
        boolean leftOpen = meanwhile != null && meanwhile.leftOpen(blank.number(), found);
        if (found.equals(blank.text()) || found.equals(handed.get(field)) || leftOpen) {
            return place;
        }
        typed.put(
                field,
                "第 %d 处（%s）：文件里写的是「%s」，数据是「%s」，先按文件保留。"
                        .formatted(blank.number(), blank.filling().label(), found, blank.text()));
        return place.filledWith(new ByHand(found, "收回的文件里改写", name));
    }

    /** Blanks that were put in while the file was away. */
    private List<BoundPlace> newPlaces(List<BoundPlace> known) {
        return BoundText.read(file).places().stream()
                .filter(one -> known.stream().noneMatch(one::crosses))
                .filter(one -> one.end() <= file.endOfMainText())
                .toList();
    }

    /** Places that are not in what is kept: taken out in the file, or put into the page while it was away. */
    List<String> missing(Set<Integer> found, ReportDraft draft) {
        return draft.blanks().stream()
                .filter(one -> !found.contains(one.number()))
                .map(one ->
                        (meanwhile == null || meanwhile.wasThere(one.number())
                                        ? "第 %d 处（%s）在文件里删去了。"
                                        : "第 %d 处（%s）是取走以后在页面上设的，收回的文件里没有，请核对。")
                                .formatted(one.number(), one.filling().label()))
                .toList();
    }
}
