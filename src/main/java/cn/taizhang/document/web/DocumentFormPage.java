package cn.taizhang.document.web;

import cn.taizhang.kernel.Breach;
import java.util.List;
import java.util.Map;

/**
 * 制度登记页、更正页.
 *
 * @param action where the form goes to
 * @param back where 放弃 leads
 * @param version the version that is corrected; 0 for a new record
 * @param requestKey new with every showing: nothing was written under the one before
 */
record DocumentFormPage(
        String heading,
        String action,
        String back,
        int version,
        String requestKey,
        DocumentForm form,
        Map<String, String> categories,
        Map<String, String> states,
        List<String> organizations,
        List<Breach> breaches) {}
