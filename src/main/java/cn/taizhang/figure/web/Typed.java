package cn.taizhang.figure.web;

import cn.taizhang.figure.FigureQuestion.Occasion;

/**
 * 取数条件, as typed or as an address carries it; empty where nothing was said.
 *
 * @param organization a name, a code, or both as the page itself writes them: 春晓街道（S01）
 * @param period 2020H1 and the like
 * @param asOf 2020-06-30
 */
record Typed(String organization, String period, String asOf, Occasion occasion) {

    /** What an address says; a missing part is empty. */
    static Typed of(String organization, String period, String asOf, String occasion) {
        return new Typed(
                organization.strip(),
                period.strip(),
                asOf.strip(),
                Occasion.REPORT.name().equals(occasion) ? Occasion.REPORT : Occasion.FIGURES_PAGE);
    }
}
