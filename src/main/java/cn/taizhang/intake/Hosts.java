package cn.taizhang.intake;

import java.util.regex.Pattern;

/** 名称的后半: words that complete a name whose beginning was masked, and words behind which a name is expected. */
final class Hosts {

    private static final Pattern BEHIND_A_NAME =
            Pattern.compile(
                    "[ \t]*(?:省|市|区|县|旗|州|镇|乡|村|街道|街|办事处|社区|路|大道|园|开发区|集聚区|新区|片区|小区|广场|书记|部长|主任|局长|区长"
                            + "|市长|县长|镇长|校长|院长|秘书长|同志|同学|先生|女士|老人|博士|教授|院士|专家|公司|集团|企业|学校|大学|学院|中学|小学|医院"
                            + "|银行|中心|项目|工程|产业|品牌|党委|党支部|支部|党组|党工委|委员会|单位|基地|活动|人民|组|部|局|办|科|股|站|所|院|厅|委|网格"
                            + "|模式|工作法|行动|经验|品牌|等(?:地|人|同志|高校|省|市)|教育|籍|镇|国|式)");

    private static final Pattern BEFORE_A_NAME =
            Pattern.compile(
                    "(?:书记|部长|主任|局长|区长|组长|委员|同志|赴|从|留|前往|奔赴|来自|结合|党员|教授|博士|记录人|主持人|姓名|单位|汇报人|述职人|[：:《“（\"])[ \u3000]*$");

    private Hosts() {}

    static boolean standsAt(String text, int at) {
        return BEHIND_A_NAME.matcher(text).region(at, text.length()).lookingAt();
    }

    /** Whether what stands before asks for a name. */
    static boolean expectedBehind(String text, int end) {
        return BEFORE_A_NAME.matcher(text.substring(Math.max(0, end - 8), end)).find();
    }
}
