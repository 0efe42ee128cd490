package cn.taizhang.notice.web;

import cn.taizhang.kernel.Breach;
import java.util.List;

/** 撤下公示页: day and reason as they were typed. */
record TakingDownPage(
        String noticeTitle, String home, String on, String reason, List<Breach> breaches) {}
