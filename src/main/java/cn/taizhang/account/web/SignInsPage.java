package cn.taizhang.account.web;

import cn.taizhang.account.SecondFactors;
import cn.taizhang.account.SignInLog;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import java.util.List;

/** 登录情况页. */
record SignInsPage(List<Row> rows, SecondFactors.State factor, List<Breach> breaches) {

    /**
     * 一次.
     *
     * @param tone how it is shown: ok, or warn
     */
    record Row(String at, String outcome, String tone, String address) {

        private static Row of(SignInLog.Row row) {
            return new Row(
                    ChineseDates.minute(row.happenedAt()),
                    row.outcome().label(),
                    row.outcome() == SignInLog.Outcome.ADMITTED ? "ok" : "warn",
                    row.address());
        }
    }

    static List<Row> rows(List<SignInLog.Row> found) {
        return found.stream().map(Row::of).toList();
    }
}
