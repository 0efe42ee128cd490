package cn.taizhang.testing;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Contributions;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Quantity;
import cn.taizhang.figure.RecordRegister;
import cn.taizhang.figure.Span;
import cn.taizhang.figure.TimeScope;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 给定的数: definitions and values for what is done with a number once it is there; nothing is counted. */
public final class MadeFigures {

    private static final LocalDate END = LocalDate.of(2020, 6, 30);

    private MadeFigures() {}

    /** Of records of its own. */
    public static FigureDefinition counted(String code, CountKind kind, String unit) {
        return FigureDefinition.named(code, "所计的数", unit)
                .counts(kind, TimeScope.AS_OF)
                .rule("截至日在册的。")
                .from(new Contributions("select", "select true"), new NoRecords())
                .build();
    }

    /** @param quantity null where nothing is known */
    public static FigureValue value(FigureDefinition figure, @Nullable Quantity quantity) {
        var question =
                new FigureQuestion(
                        new OrganizationId(UUID.randomUUID()),
                        new ReportPeriod(2020, ReportPeriod.Span.HALF_YEAR, 1),
                        END,
                        FigureQuestion.Occasion.REPORT);
        return new FigureValue(
                figure,
                question,
                new Span(null, END, null),
                quantity,
                quantity == null ? FigureValue.BLANK : figure.printed(quantity),
                quantity == null ? FigureValue.Status.UNKNOWN : FigureValue.Status.COMPUTED,
                quantity == null ? "没有登记。" : null,
                List.of(),
                0);
    }

    /** No record is asked for here. */
    private static final class NoRecords implements RecordRegister {

        @Override
        public String key() {
            return "none";
        }

        @Override
        public String label() {
            return "没有记录";
        }

        @Override
        public Optional<Permission> opensWith() {
            return Optional.empty();
        }

        @Override
        public List<Line> describe(Viewer viewer, List<UUID> records) {
            return List.of();
        }
    }
}
