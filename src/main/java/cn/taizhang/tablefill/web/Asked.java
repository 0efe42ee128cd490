package cn.taizhang.tablefill.web;

import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.tablefill.TableRequest;
import java.time.LocalDate;
import java.util.Map;

/** 填表条件, understood. */
record Asked(OrganizationId organization, ReportPeriod period, LocalDate asOf) {

    TableRequest choosing(Map<Integer, String> choices) {
        return new TableRequest(organization, period, asOf, choices);
    }
}
