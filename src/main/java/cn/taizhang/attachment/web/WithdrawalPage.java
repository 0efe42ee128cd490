package cn.taizhang.attachment.web;

import cn.taizhang.kernel.Breach;
import java.util.List;

/**
 * 撤回附件页.
 *
 * @param section the menu entry that is lit
 * @param register what the list above the record is called, and its address
 * @param action where the form is sent
 * @param back the record's page
 */
record WithdrawalPage(
        String section,
        String register,
        String registerHref,
        String back,
        String action,
        String name,
        String about,
        String reason,
        List<Breach> breaches) {}
