package cn.taizhang.decision.web;

import cn.taizhang.decision.ProcedureFile;
import cn.taizhang.decision.StageKind;
import cn.taizhang.decision.StepKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 决策程序清单.
 *
 * @param over whether those are shown that nothing comes after
 * @param next address of the page after this, null where there is none
 */
record ProceduresPage(
        LocalDate today,
        boolean over,
        String query,
        List<Row> rows,
        String line,
        @Nullable String first,
        @Nullable String next,
        boolean mayBegin) {

    /** 一行. */
    record Row(
            String href,
            String title,
            String organization,
            String stage,
            String tone,
            String next) {

        static Row of(ProcedureFile.Row row) {
            return new Row(
                    ProcedurePaths.LIST + "/" + row.id(),
                    row.title(),
                    row.organizationName(),
                    row.stage().label(),
                    tone(row.stage()),
                    row.next().map(StepKind::label).orElse("—"));
        }

        private static String tone(StageKind stage) {
            if (stage == StageKind.OBJECTED) {
                return "warn";
            }
            return stage == StageKind.ARCHIVED ? "ok" : "";
        }
    }
}
