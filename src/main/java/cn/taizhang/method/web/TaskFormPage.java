package cn.taizhang.method.web;

import cn.taizhang.kernel.Breach;
import java.util.List;
import java.util.Map;

/**
 * 布置任务页.
 *
 * @param parts those that are told by tasks; none where the method has no such part
 */
record TaskFormPage(
        TaskForm form,
        String action,
        String back,
        String method,
        Map<String, String> parts,
        List<Breach> breaches) {}
