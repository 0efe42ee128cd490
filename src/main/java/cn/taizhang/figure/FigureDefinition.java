package cn.taizhang.figure;

import cn.taizhang.account.Permission;
import cn.taizhang.kernel.RoundedCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 数据定义: one figure — what it is called, which contributions it counts, how, and in which words that is explained.
 * Value, breakdown, drill-down and explanation all come from it.
 */
public final class FigureDefinition {

    /** 印数方式: how the exact value is printed. */
    public enum Printing {
        EXACT,
        /** 余: down to tens, with 余 where something was left off. */
        ROUNDED_DOWN
    }

    private final Builder parts;
    private final List<Doubt> doubts;

    private FigureDefinition(Builder parts) {
        this.parts = parts;
        this.doubts = parts.doubts.stream().map(one -> doubt(parts, one)).toList();
    }

    /** Begins a definition: the code that commands and templates use, the Chinese label and the measure word. */
    public static Builder named(String code, String label, String unit) {
        return new Builder(code, label, unit);
    }

    public String code() {
        return parts.code;
    }

    public String label() {
        return parts.label;
    }

    /** 计量单位, printed after the figure. */
    public String unit() {
        return parts.unit;
    }

    public CountKind kind() {
        return Objects.requireNonNull(parts.kind);
    }

    public TimeScope scope() {
        return Objects.requireNonNull(parts.scope);
    }

    /** 统计口径: the rule in words. */
    public String rule() {
        return parts.rule;
    }

    public List<String> aliases() {
        return parts.aliases;
    }

    public Section answeredBy() {
        return parts.section;
    }

    /**
     * 不对外展开: the permission without which only the district's value, its rule and who answers for it are shown, no part, no
     * record and no remark; empty where a figure is as open as its records.
     */
    public Optional<Permission> closedTo() {
        return Optional.ofNullable(parts.closed);
    }

    /** 区级才有: whether only the district can have it, so that nothing is missing where an organization below has none. */
    public boolean isOnlyOfDistrict() {
        return parts.onlyOfDistrict;
    }

    /** What is said of an organization's part where it is closed. */
    public String whyWithheld() {
        return "这项数据对外只有全区的数，不分组织；需要时请问" + answeredBy().label() + "。";
    }

    public RecordRegister register() {
        return Objects.requireNonNull(parts.register);
    }

    /** As it is printed, without the unit. */
    public String printed(Quantity quantity) {
        return switch (kind()) {
            case RATE ->
                    quantity.tally()
                            .percent()
                            .map(FigureDefinition::plain)
                            .orElse(FigureValue.BLANK);
            case AVERAGE -> plain(quantity.average().setScale(1, RoundingMode.HALF_UP));
            case MONEY -> quantity.money().text();
            case QUOTED -> quantity.quoted().toPlainString();
            default ->
                    parts.printing == Printing.EXACT
                            ? Long.toString(quantity.number())
                            : new RoundedCount(quantity.number()).text();
        };
    }

    /** As it stands by itself: with its unit, as it was counted, and never without what it is made of: 37 次, 92.3%（12/13）. */
    public String written(Quantity quantity) {
        return kind().isOfTwo()
                ? printedWithUnit(quantity) + madeOf(quantity)
                : plain(quantity.number()) + " " + unit();
    }

    /** 92.3%, 8.3 天. */
    public String printedWithUnit(Quantity quantity) {
        return printed(quantity) + (kind() == CountKind.RATE ? "%" : " " + unit());
    }

    /** 「（12/13）」; empty for what is counted itself. */
    public String madeOf(Quantity quantity) {
        return kind().isOfTwo() ? "（%d/%d）".formatted(quantity.number(), quantity.outOf()) : "";
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }

    /** A number of what is counted, printed as it is and never rounded down. */
    public String plain(long number) {
        return switch (kind()) {
            case MONEY -> Quantity.of(number).money().text();
            case QUOTED -> Quantity.of(number).quoted().toPlainString();
            default -> Long.toString(number);
        };
    }

    /** The exact number in the unit: 万元 unrounded, percent from 0 to 100. */
    public BigDecimal exact(Quantity quantity) {
        return switch (kind()) {
            case RATE -> quantity.percent();
            case AVERAGE -> quantity.average();
            case MONEY -> quantity.money().tenThousands();
            case QUOTED -> quantity.quoted();
            default -> BigDecimal.valueOf(quantity.number());
        };
    }

    /** 比率的分子和分母; empty for what is counted itself. */
    public Optional<Share> share() {
        return Optional.ofNullable(parts.share);
    }

    /** 比率: so many of so many; the part's records are shown. */
    public record Share(FigureDefinition part, FigureDefinition whole) {}

    /** 并看: codes of figures that answer the same question on another basis. */
    public List<String> beside() {
        return parts.beside;
    }

    List<Bound> bounds() {
        return parts.bounds;
    }

    Optional<Sentence> sentence() {
        return Optional.ofNullable(parts.sentence);
    }

    /**
     * 缺什么: what it counts the lack of. Before anything of that is recorded in the district everybody seems to lack it; until then it is
     * unknown.
     */
    Optional<FigureDefinition> lacked() {
        return Optional.ofNullable(parts.lacked);
    }

    /** 登记在哪: what somebody must have recorded before it can be known. */
    String recordedIn() {
        return lacked().orElse(this).register().label();
    }

    /** Whether a report counts it from a programme's start where figures pages count from the period's first day. */
    public boolean startsEarlierInReports() {
        return scope() == TimeScope.DURING && parts.start != null;
    }

    Contributions contributions() {
        return Objects.requireNonNull(parts.contributions);
    }

    Optional<Start.Source> start() {
        return Optional.ofNullable(parts.start);
    }

    List<Remarks> remarks() {
        return parts.remarks;
    }

    /** What is in doubt among the contributions, in the order in which it is told. */
    List<Doubt> doubts() {
        return doubts;
    }

    private static Doubt doubt(Builder of, Doubtful doubtful) {
        var all = Objects.requireNonNull(of.contributions);
        var some =
                new Contributions(
                        "select * from (%s) counted where %s"
                                .formatted(all.sql(), doubtful.column()),
                        all.usedWhen(),
                        all.source());
        var counted =
                named(of.code + "/" + doubtful.column(), of.label, of.unit)
                        .counts(CountKind.EVENTS, Objects.requireNonNull(of.scope))
                        .rule(of.rule)
                        .from(some, Objects.requireNonNull(of.register));
        if (of.start != null) {
            counted.startingAt(of.start);
        }
        return new Doubt(counted.build(), doubtful.inWords());
    }

    /** A boolean column of the contributions, and what is said where it is true. */
    private record Doubtful(String column, String inWords) {}

    @Override
    public String toString() {
        return code();
    }

    /** Puts a definition together, one named part at a time; {@link #build} refuses one with a part missing. */
    public static final class Builder {

        private final String code;
        private final String label;
        private final String unit;
        private @Nullable CountKind kind;
        private @Nullable TimeScope scope;
        private String rule = "";
        private List<String> aliases = List.of();
        private Section section = Section.ORGANIZATION;
        private @Nullable Contributions contributions;
        private @Nullable RecordRegister register;
        private Start.@Nullable Source start;
        private List<Remarks> remarks = List.of();
        private final List<Doubtful> doubts = new ArrayList<>();
        private Printing printing = Printing.EXACT;
        private @Nullable Share share;
        private @Nullable Permission closed;
        private boolean onlyOfDistrict;
        private @Nullable FigureDefinition lacked;
        private List<String> beside = List.of();
        private final List<Bound> bounds = new ArrayList<>();
        private @Nullable Sentence sentence;

        private Builder(String code, String label, String unit) {
            this.code = code;
            this.label = label;
            this.unit = unit;
        }

        public Builder counts(CountKind counted, TimeScope over) {
            this.kind = counted;
            this.scope = over;
            return this;
        }

        public Builder rule(String inWords) {
            this.rule = inWords;
            return this;
        }

        public Builder alsoCalled(String... names) {
            this.aliases = List.of(names);
            return this;
        }

        public Builder answeredBy(Section answering) {
            this.section = answering;
            return this;
        }

        public Builder from(Contributions counted, RecordRegister shownIn) {
            this.contributions = counted;
            this.register = shownIn;
            return this;
        }

        /** Reports (and every cumulative figure) count from this day instead of the period's first. */
        public Builder startingAt(Start.Source source) {
            this.start = source;
            return this;
        }

        /**
         * 存疑: where the contributions say so in a further boolean column, that is told with how many they are.
         *
         * @param inWords with %d for how many
         */
        public Builder doubting(String column, String inWords) {
            doubts.add(new Doubtful(column, inWords));
            return this;
        }

        public Builder remarking(Remarks... said) {
            this.remarks = List.of(said);
            return this;
        }

        public Builder printed(Printing how) {
            this.printing = how;
            return this;
        }

        /** 比率: the part in the whole, both taken where the rate is asked for. */
        public Builder share(FigureDefinition part, FigureDefinition whole) {
            this.share = new Share(part, whole);
            this.kind = CountKind.RATE;
            this.scope = part.scope();
            this.contributions = part.contributions();
            this.register = part.register();
            this.start = part.parts.start;
            return this;
        }

        /** 平均数: the sum by what it is of, both taken where the average is asked for. */
        public Builder average(FigureDefinition sum, FigureDefinition of) {
            share(sum, of);
            this.kind = CountKind.AVERAGE;
            return this;
        }

        /** Who lacks the permission sees the district's value and nothing behind it. */
        public Builder closedTo(Permission without) {
            this.closed = without;
            return this;
        }

        /** 缺什么: counts who has none of what another figure counts. */
        public Builder lacking(FigureDefinition what) {
            this.lacked = what;
            return this;
        }

        /** 区级才有: organizations below the district have nothing that it could count. */
        public Builder onlyOfDistrict() {
            this.onlyOfDistrict = true;
            return this;
        }

        /** Figures that are shown beside it, by their codes. */
        public Builder beside(String... codes) {
            this.beside = List.of(codes);
            return this;
        }

        /**
         * 连起来说: told beside it, unless all of them are 0 or one is unknown.
         *
         * @param inWords with %s for the value of each figure, in their order
         */
        public Builder saying(String inWords, String... codes) {
            this.sentence = new Sentence(inWords, List.of(codes));
            return this;
        }

        /** Never greater than another figure; whose is said in words that end in no mark. */
        public Builder atMost(String other, String inWords) {
            bounds.add(new Bound(other, inWords));
            return this;
        }

        public FigureDefinition build() {
            if (kind == null || scope == null || contributions == null || register == null) {
                throw new IllegalStateException("figure " + code + " lacks a part");
            }
            if (rule.isBlank()) {
                throw new IllegalStateException("figure " + code + " has no rule in words");
            }
            if (scope == TimeScope.CUMULATIVE && start == null) {
                throw new IllegalStateException("cumulative figure " + code + " has no start");
            }
            return new FigureDefinition(this);
        }
    }
}
