package cn.taizhang.portal.ballotbox.web;

import java.util.List;

/** 正在投票的. */
record BallotsPage(List<Line> ballots) {

    /** 一次投票. */
    record Line(String id, String title, String organization, String days) {}
}
