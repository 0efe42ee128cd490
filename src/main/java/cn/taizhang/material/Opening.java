package cn.taizhang.material;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.material.Materials.Drawn;
import cn.taizhang.report.Reports;
import cn.taizhang.wordfile.Field;
import cn.taizhang.wordfile.TextFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 打开收回的文件: held against what went out and against the page as it was drawn just before. */
@Component
class Opening {

    private final MaterialStore store;
    private final HandoutStore handouts;
    private final Materials materials;
    private final Reports reports;

    Opening(MaterialStore store, HandoutStore handouts, Materials materials, Reports reports) {
        this.store = store;
        this.handouts = handouts;
        this.materials = materials;
        this.reports = reports;
    }

    /** Another step since it was drawn is told. */
    Opened open(Viewer viewer, Drawn drawn, TextFile file) {
        var id = drawn.material().id();
        var last = materials.lastRevision(viewer, drawn.material());
        if (last.number() != drawn.revision().number()) {
            throw new ChangedMeanwhile(Materials.SUBJECT);
        }
        var fields = TaggedFields.among(file.fields());
        int revision = TaggedFields.revisionOf(fields).orElse(0);
        var out = store.revision(id, revision).map(Revision::text).orElse(null);
        var meanwhile = out == null ? null : new Meanwhile(out, last.text());
        var filed = FiledText.of(file);
        var handed = handed(id, revision, filed);
        var returned =
                new ReturnedText(
                        file,
                        TaggedFields.numbersOf(fields, last.text(), meanwhile),
                        meanwhile,
                        handed == null ? Map.of() : handed.heldBy(filed.fields()),
                        viewer.name());
        var typed = new LinkedHashMap<Field, String>();
        var text = returned.bound(last.text(), drawn.draft(), typed);
        var remarks =
                handed == null && meanwhile != null ? meanwhile.notIn(text) : List.<String>of();
        var page =
                handed == null || last.text().equals(out)
                        ? null
                        : new Merged.Page(page(viewer, drawn, last), last, drawn.draft());
        var merging =
                handed == null || page == null || meanwhile == null
                        ? null
                        : new Merging(
                                handed,
                                filed,
                                new FieldNames(
                                        handed,
                                        returned.numbers(),
                                        typed.keySet(),
                                        meanwhile,
                                        page));
        return new Opened(drawn.draft(), last, returned, text, typed, remarks, merging, page);
    }

    /** As that revision went out: of several times the one whose figures are in the file, the newest of those. */
    private @Nullable FiledText handed(UUID id, int revision, FiledText filed) {
        HandoutStore.Copy handed = null;
        long most = -1;
        for (var one : handouts.of(id, revision)) {
            long inCommon = filed.inCommon(one.held());
            if (inCommon > most) {
                handed = one;
                most = inCommon;
            }
        }
        return handed == null ? null : handouts.text(handed);
    }

    private FiledText page(Viewer viewer, Drawn drawn, Revision last) {
        var source = last.source();
        return FiledText.of(
                reports.filed(
                        viewer,
                        drawn.draft().ofRevision(last.number()),
                        source == null ? null : store.source(drawn.material().id(), source)));
    }
}
