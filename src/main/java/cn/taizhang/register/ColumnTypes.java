package cn.taizhang.register;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** 常用的栏目类型. */
public final class ColumnTypes {

    private ColumnTypes() {}

    /** 文字, on one line. */
    public static ColumnType<String> text(int longest) {
        return new TextType(longest, ColumnType.Control.LINE);
    }

    /** 文字, on several lines. */
    public static ColumnType<String> lines(int longest) {
        return new TextType(longest, ColumnType.Control.LINES);
    }

    /** 日期. */
    public static ColumnType<java.time.LocalDate> day() {
        return new DayType();
    }

    /** 整数, both bounds included. */
    public static ColumnType<Integer> whole(int least, int most) {
        return new WholeType(least, most);
    }

    /**
     * 金额 in yuan, not below zero, two places. Its heading should name the unit (金额（元）) and stand under no bare 「金额」: a
     * sheet headed 金额（万元） must not be taken for it.
     */
    public static ColumnType<java.math.BigDecimal> money() {
        return new MoneyType();
    }

    /** 百分数 from 0 to 100, two places, as a document states it. */
    public static ColumnType<java.math.BigDecimal> percent() {
        return new PercentType();
    }

    /** 组织, by name or code. */
    public static ColumnType<OrganizationReference> organization() {
        return new OrganizationType(false);
    }

    /** 组织 anywhere in the district, by name or code: a unit that a community has to do with. */
    public static ColumnType<OrganizationReference> organizationAnywhere() {
        return new OrganizationType(true);
    }

    /** 人员 within the reach of who names them. */
    public static ColumnType<PersonReference> person() {
        return new PersonType();
    }

    /** The expression of an organization's column, where the directory goes by this name in the register's source. */
    public static String organizationOf(String directory) {
        return OrganizationType.of(directory);
    }

    /** 若干组织, anywhere in the district, by name or code. */
    public static ColumnType<List<OrganizationReference>> organizations() {
        return new OrganizationsType();
    }

    /** As {@link #organizationOf}, for several: what a select over the directory yields. */
    public static String organizationsOf(String directory) {
        return OrganizationsType.of(directory);
    }

    /** 时刻. */
    public static ColumnType<java.time.LocalDateTime> moment() {
        return new MomentType();
    }

    /** 记录编号 of a record in another column than its own. */
    public static ColumnType<java.util.UUID> number() {
        return new RecordNumber();
    }

    /** 是否. */
    public static ColumnType<Boolean> yesNo() {
        var words = new LinkedHashMap<String, Boolean>();
        words.put("是", true);
        words.put("否", false);
        var others = Map.of("有", true, "无", false, "1", true, "0", false, "√", true, "×", false);
        return new ChoiceType<>(words, others, value -> value ? "t" : "f", "boolean", null);
    }

    /**
     * 选项: one of an enum's constants.
     *
     * @param label what people call each
     * @param others other words and codes that sheets from elsewhere have for them
     */
    public static <E extends Enum<E>> ColumnType<E> choice(
            Class<E> kind, Function<E, String> label, Map<String, E> others) {
        return choice(Arrays.asList(kind.getEnumConstants()), label, others);
    }

    /** 选项: one of these constants. */
    public static <E extends Enum<E>> ColumnType<E> choice(
            List<E> offered, Function<E, String> label, Map<String, E> others) {
        var words = new LinkedHashMap<String, E>();
        offered.forEach(one -> words.put(label.apply(one), one));
        return new ChoiceType<>(words, others, Enum::name, "text", null);
    }

    /** 状态: as {@link #choice(Class, Function, Map)}, and a record stands by it as its tone says. */
    public static <E extends Enum<E>> ColumnType<E> state(
            Class<E> kind,
            Function<E, String> label,
            Map<String, E> others,
            Function<E, Tone> tone) {
        var words = new LinkedHashMap<String, E>();
        Arrays.asList(kind.getEnumConstants()).forEach(one -> words.put(label.apply(one), one));
        return new ChoiceType<>(words, others, Enum::name, "text", tone);
    }

    /**
     * 选项: one of values that are known only when the product runs.
     *
     * @param name what the database holds for a value
     */
    public static <T> ColumnType<T> choice(
            Map<String, T> words, Map<String, T> others, Function<T, String> name) {
        return new ChoiceType<>(words, others, name, "text", null);
    }
}
