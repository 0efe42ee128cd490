package cn.taizhang.sealedballot.web;

import cn.taizhang.kernel.Breach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 开票.
 *
 * @param used how many codes are used, as the portal told
 * @param waits what stands against it, whatever is typed
 */
record OpeningPage(
        String home,
        String title,
        String organization,
        @Nullable Integer run,
        @Nullable Integer used,
        List<Breach> waits,
        Form form,
        List<Breach> breaches) {

    /** 填的: a half is kept on the page after a refusal, because a hundred digits are not typed twice. */
    record Form(String handedOut, String first, String second) {

        static final Form NOTHING = new Form("", "", "");

        @Override
        public String toString() {
            return "Form";
        }
    }
}
