package cn.taizhang.method.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.method.NameReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 工作法登记页, and the page that revises one.
 *
 * @param action where it is sent
 * @param revises the name of the method that is revised, null for a declaration
 * @param readings the ways the name can be read, offered only where there are several
 * @param because what in the name led there
 * @param source of a shipped method: where its parts are told; else empty
 */
record MethodFormPage(
        MethodForm form,
        String action,
        String back,
        @Nullable String revises,
        Map<String, String> kinds,
        Map<String, String> readings,
        List<String> because,
        List<String> organizations,
        String source,
        List<Breach> breaches) {

    static Map<String, String> offered(NameReading read) {
        var offered = new LinkedHashMap<String, String>();
        if (!read.isCertain()) {
            read.readings().forEach(one -> offered.put(MethodForm.sent(one.text()), one.words()));
        }
        return offered;
    }
}
