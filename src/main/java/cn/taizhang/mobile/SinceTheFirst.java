package cn.taizhang.mobile;

import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.Start;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Optional;

/** 发证起算日: the register takes in nothing older, so that all that was ever handed out counts. */
final class SinceTheFirst implements Start.Source {

    @Override
    public Optional<Start> startFor(FigureQuestion question) {
        return Optional.of(new Start(ActivityCertificateRegister.FIRST_DAY, "活动证发放情况从 2000 年起登记"));
    }

    @Override
    public boolean ranBetween(OrganizationId organization, LocalDate from, LocalDate to) {
        return true;
    }

    @Override
    public String whyUnknown(FigureQuestion question) {
        return "还没有登记活动证的发放，不能当作 0。";
    }
}
