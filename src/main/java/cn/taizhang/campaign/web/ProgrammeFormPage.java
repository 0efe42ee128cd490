package cn.taizhang.campaign.web;

import cn.taizhang.kernel.Breach;
import java.util.List;
import java.util.Map;

/** 专题登记页. */
record ProgrammeFormPage(
        ProgrammeForm form,
        Map<String, String> kinds,
        List<String> organizations,
        List<Breach> breaches) {}
