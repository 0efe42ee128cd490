package cn.taizhang.material.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.material.Material;
import cn.taizhang.material.Merging.Conflict;
import cn.taizhang.material.Merging.Side;
import cn.taizhang.material.Returns;
import cn.taizhang.material.Returns.Comparison;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 逐段选定: paragraphs that the returned file and the page changed otherwise, both beside each other.
 *
 * @param home the address of the material
 * @param action where the choice goes
 * @param seen the revision of the page's side
 */
record MergePage(
        String home, String action, String title, int seen, List<Row> rows, List<Breach> breaches) {

    /**
     * 一段.
     *
     * @param out as it went out
     * @param ours as the page has it, null where it was taken out there
     * @param theirs the same of the file
     * @param chosen null while nobody did
     */
    record Row(
            int number,
            String name,
            String out,
            @Nullable String ours,
            @Nullable String theirs,
            @Nullable Side chosen) {

        public boolean isPage() {
            return chosen == Side.PAGE;
        }

        public boolean isFile() {
            return chosen == Side.FILE;
        }
    }

    static MergePage of(
            Material material,
            UUID returned,
            Comparison comparison,
            Function<Conflict, @Nullable Side> sides,
            List<Breach> breaches) {
        var home = "/materials/" + material.id();
        var conflicts = comparison.conflicts();
        return new MergePage(
                home,
                home + "/returned/" + returned,
                material.title(),
                comparison.seen(),
                IntStream.range(0, conflicts.size())
                        .mapToObj(i -> row(i + 1, conflicts.get(i), sides.apply(conflicts.get(i))))
                        .toList(),
                breaches);
    }

    private static Row row(int number, Conflict one, @Nullable Side chosen) {
        return new Row(
                number, Returns.CHOICE + one.key(), one.out(), one.page(), one.file(), chosen);
    }
}
