package cn.taizhang.meeting.web;

import cn.taizhang.kernel.Breach;
import java.util.List;

/**
 * 退回页、撤回页: a step that needs a reason, and what it does.
 *
 * @param step the last part of its address
 * @param effect what will be so afterwards
 * @param ask the words above the reason
 * @param button the words on the button
 * @param about the meeting in one line
 * @param version of the record that is seen here
 */
record StepPage(
        String id,
        String step,
        String title,
        String effect,
        String ask,
        String button,
        String topic,
        String about,
        int version,
        String reason,
        List<Breach> breaches) {}
