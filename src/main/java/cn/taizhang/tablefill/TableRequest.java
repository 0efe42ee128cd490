package cn.taizhang.tablefill;

import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Map;

/**
 * 填表条件.
 *
 * @param organization whose table it is: its 合计 is this organization's own figure
 * @param choices by the number of what is wanted, from 0: the code of the figure somebody chose, or {@link #NOTHING}
 */
public record TableRequest(
        OrganizationId organization,
        ReportPeriod period,
        LocalDate asOf,
        Map<Integer, String> choices) {

    /** 不填. */
    public static final String NOTHING = "-";

    public TableRequest {
        choices = Map.copyOf(choices);
    }

    FigureQuestion question(OrganizationId of) {
        return new FigureQuestion(of, period, asOf, FigureQuestion.Occasion.FIGURES_PAGE);
    }
}
