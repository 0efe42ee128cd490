package cn.taizhang.portal.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.portal.Community;
import java.util.List;

/**
 * 说话的一屏.
 *
 * @param aboutTitle what it is about, in words
 * @param choices what may be spoken to today
 * @param objecting whether it is a public notice that is spoken to
 */
record SayPage(
        Community community,
        SayStep step,
        SayForm form,
        String aboutTitle,
        boolean objecting,
        List<PostedLine> choices,
        List<Breach> breaches) {}
