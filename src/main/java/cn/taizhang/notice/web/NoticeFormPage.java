package cn.taizhang.notice.web;

import cn.taizhang.kernel.Breach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 公示登记页, and where a notice is put right, its 更正页.
 *
 * @param corrected the notice that is put right, or null
 * @param term how long it has to hang at least, in words
 * @param organizations what is suggested
 */
record NoticeFormPage(
        NoticeForm form,
        @Nullable Corrected corrected,
        String action,
        String term,
        List<String> organizations,
        List<Breach> breaches) {

    /** 要更正的公示. */
    record Corrected(String title, String href, String organization) {}
}
