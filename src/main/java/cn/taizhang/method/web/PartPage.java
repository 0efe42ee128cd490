package cn.taizhang.method.web;

import cn.taizhang.kernel.Breach;
import java.util.List;
import java.util.Map;

/** 一项的修订页. */
record PartPage(
        PartForm form,
        String action,
        String back,
        String method,
        String group,
        Map<String, String> bindings,
        Map<String, String> figures,
        Map<String, String> directions,
        Map<String, String> registers,
        List<Breach> breaches) {}
