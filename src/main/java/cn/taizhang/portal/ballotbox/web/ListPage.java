package cn.taizhang.portal.ballotbox.web;

import cn.taizhang.sealing.PublishedList;
import org.jspecify.annotations.Nullable;

/**
 * 公布的票单.
 *
 * @param typed the number that was looked for, empty before
 * @param found its line, null where there is none
 */
record ListPage(
        String id,
        PublishedList list,
        String typed,
        PublishedList.@Nullable Line found,
        String problem) {

    /** Which receipt somebody looked for belongs into no log. */
    @Override
    public String toString() {
        return "ListPage";
    }
}
