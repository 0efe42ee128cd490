package cn.taizhang.tablefill;

import java.util.Optional;
import java.util.regex.Pattern;

/** 表格用语: words by which tables of this trade say what a row or a column is. */
final class TableWords {

    private static final Pattern TOTAL =
            Pattern.compile("合计|总计|共计|全区合计|全区|区合计|全区总计|汇总|全街道|街道合计|总数");
    private static final Pattern SUBTOTAL = Pattern.compile("小计|.{1,8}小计");
    private static final Pattern NOTE =
            Pattern.compile("^(?:注|说明|填表说明|备注|填报单位|填报人|填表人|制表|审核|负责人|联系|单位负责人|填报时间|填报日期)[:：]?.*");
    private static final Pattern NAME_HEADING =
            Pattern.compile(
                    "(?:序号.*)?(?:街道|社区|乡镇|镇办|镇街|镇（街道）|街道（社区）|街道\\(社区\\)|单位|组织|填报单位|名称|地区|辖区|区域)(?:名称|全称|别)?");
    private static final Pattern MONEY_UNIT = Pattern.compile("单位[:：](亿元|万元|元)");
    private static final Pattern UNIT_ROW =
            Pattern.compile(
                    "^(?:单位|计量单位|填报单位|填报时间|填报日期|填表日期|制表单位|报送单位|报送时间|日期|时间)[^:：]{0,8}[:：].*|^(?:截至|截止).*日$");
    private static final Pattern COLUMN_MARK =
            Pattern.compile("[甲乙丙丁]|\\d{1,2}|[A-Z]|\\(?\\d{1,2}\\)?|栏次|行次");
    private static final Pattern SUBJECT_HEADING =
            Pattern.compile("项目|指标|指标名称|内容|事项|项目名称|统计项目|工作内容|名称");
    private static final Pattern UNIT_HEADING = Pattern.compile("单位|计量单位");
    private static final Pattern VALUE_HEADING =
            Pattern.compile(".*(?:数量|数值|数据|完成情况|完成数|情况|填报|本期|合计|实际|数|值|结果|上半年|年)");
    private static final Pattern REMARK_HEADING =
            Pattern.compile("备\\s*注|说明|序号|编号|行次|联系人.*|联系电话|电话|负责人.*|书记姓名|姓名|地址|填报人|填表人");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,，.]+%?");

    private TableWords() {}

    static boolean isTotal(String text) {
        return TOTAL.matcher(bare(text)).matches();
    }

    static boolean isSubtotal(String text) {
        return SUBTOTAL.matcher(bare(text)).matches();
    }

    static boolean isNote(String text) {
        return NOTE.matcher(bare(text)).matches();
    }

    static boolean headsNames(String text) {
        return NAME_HEADING.matcher(bare(text)).matches();
    }

    static boolean headsSubjects(String text) {
        return SUBJECT_HEADING.matcher(bare(text)).matches();
    }

    static boolean headsUnits(String text) {
        return UNIT_HEADING.matcher(bare(text)).matches();
    }

    static boolean headsValues(String text) {
        return VALUE_HEADING.matcher(bare(text)).matches();
    }

    /** 备注, 联系人 and the like: no number is wanted there. */
    static boolean headsRemarks(String text) {
        return REMARK_HEADING.matcher(bare(text)).matches();
    }

    static boolean isUnitRow(String text) {
        return UNIT_ROW.matcher(bare(text)).matches();
    }

    /** 甲, 乙, 1, 2 below the headings. */
    static boolean isColumnMark(String text) {
        return COLUMN_MARK.matcher(bare(text)).matches();
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(bare(text)).matches();
    }

    static Optional<String> moneyUnit(String text) {
        var unit = MONEY_UNIT.matcher(bare(text));
        return unit.find() ? Optional.of(unit.group(1)) : Optional.empty();
    }

    static String bare(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }
}
