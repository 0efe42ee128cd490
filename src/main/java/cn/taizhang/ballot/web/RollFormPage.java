package cn.taizhang.ballot.web;

import cn.taizhang.kernel.Breach;
import java.util.List;
import java.util.Map;

/** 名册登记页. */
record RollFormPage(
        RollForm form,
        Map<String, String> choices,
        List<String> organizations,
        List<Breach> breaches) {}
