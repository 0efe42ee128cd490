package cn.taizhang.material.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.material.Compared;
import cn.taizhang.material.LastReports;
import cn.taizhang.promise.Pairing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 上次的打算: what the last report promised and said, beside a material.
 *
 * @param standing whose material this is, for what time
 * @param choices reports it can be laid beside
 * @param with the one it is laid beside, empty for none or an uploaded one
 * @param last its name; null where nothing is laid beside yet
 */
record LastPage(
        String home,
        String title,
        String standing,
        Map<String, String> choices,
        String with,
        @Nullable String last,
        LastReports.Beside beside,
        List<Breach> breaches) {

    /** How many promises nothing in the text speaks of. */
    public long unspoken() {
        return beside.pairs().stream().filter(one -> one.spoken().isEmpty()).count();
    }

    public long fallen() {
        return beside.figures().stream().filter(Compared::fell).count();
    }

    /** Where the material shows a paragraph. */
    public String address(Pairing.Spoken spoken) {
        return home + "#line-" + spoken.paragraph();
    }
}
