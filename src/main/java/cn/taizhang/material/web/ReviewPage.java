package cn.taizhang.material.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.material.Review;
import cn.taizhang.material.Unsettled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 送审前看一遍: what is not settled in a material, for who sends it and for who decides.
 *
 * @param home the address of the material
 * @param standing whose material this is, for what time, and where it stands
 * @param seen the revision that is looked at
 * @param maySend whether the reader sends it from here
 * @param issued whether it is fixed; then what was known when it was sent is shown
 * @param unsettled what is not settled; of what is fixed what was known, null where it was sent before that was looked for
 * @param waiting what was sent and waits; null where nothing does
 * @param note 送审说明 as it was typed
 * @param known whether 「已知悉，仍然送审」 was ticked
 */
record ReviewPage(
        String home,
        String title,
        String standing,
        int seen,
        boolean maySend,
        boolean issued,
        @Nullable Unsettled unsettled,
        @Nullable Review waiting,
        String note,
        boolean known,
        List<Breach> breaches) {

    /** Where the material shows it. */
    public String address(Unsettled.Item item) {
        return item.kind().isOfBlank()
                ? WorkPage.placeIn(home, item.at())
                : home + "#line-" + item.at();
    }
}
