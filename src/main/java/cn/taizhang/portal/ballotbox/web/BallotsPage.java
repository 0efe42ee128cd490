package cn.taizhang.portal.ballotbox.web;

import java.util.List;

/** 正在投票的. */
record BallotsPage(List<Line> ballots) {

    /**
     * 一次投票.
     *
     * @param kind 投票 or 测评
     */
    record Line(String id, String title, String organization, String kind, String days) {}
}
