package cn.taizhang.portal.ballotbox.web;

import cn.taizhang.sealing.BallotKind;

/**
 * 投完了, or not taken.
 *
 * @param cast whether this vote lies in the box now
 * @param receipt in groups; empty where it is not proved that this program showed it
 * @param organization to whom one turns
 */
record VotedPage(String title, BallotKind kind, boolean cast, String receipt, String organization) {

    /** A receipt belongs into no log. */
    @Override
    public String toString() {
        return "VotedPage";
    }
}
