package cn.taizhang.campaign.web;

import cn.taizhang.campaign.Programme;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import java.util.List;

/**
 * 专题结束页.
 *
 * @param on the day as it was typed
 */
record ProgrammeEndPage(Programme programme, String from, String on, List<Breach> breaches) {

    static ProgrammeEndPage of(Programme programme, String on, List<Breach> breaches) {
        return new ProgrammeEndPage(
                programme, ChineseDates.full(programme.startsOn()), on, breaches);
    }
}
