package cn.taizhang.ballot.web;

import cn.taizhang.kernel.Breach;
import java.util.List;
import java.util.Map;

/** 打印空白计票单: for which day, in which form and for what; as it was typed. */
record TallyFormPage(
        String home,
        String rollTitle,
        String on,
        String form,
        Map<String, String> forms,
        String kind,
        Map<String, String> kinds,
        String title,
        List<Breach> breaches) {}
