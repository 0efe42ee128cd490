package cn.taizhang.account.web;

import cn.taizhang.account.AccountRow;
import cn.taizhang.account.AccountSheet;
import cn.taizhang.account.HandOver;
import cn.taizhang.kernel.Breach;
import java.util.List;

/**
 * 办理交接页.
 *
 * @param others accounts that may take over
 * @param draft what was typed
 */
record HandOverPage(
        AccountSheet sheet,
        List<HandOver.Deed> deeds,
        List<AccountRow> others,
        HandOver.Draft draft,
        List<Breach> breaches) {}
