package cn.taizhang.account.web;

import cn.taizhang.kernel.Breach;
import java.util.List;
import java.util.Map;

/** 开户页. */
record NewAccountPage(
        AccountForm form,
        Map<String, String> roles,
        List<String> organizations,
        List<Breach> breaches) {}
