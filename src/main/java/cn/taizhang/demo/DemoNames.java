package cn.taizhang.demo;

import cn.taizhang.people.Sex;
import java.util.List;
import java.util.Random;

/** 演示用名: made-up but believable names of places, units and persons. Nobody and nothing real is meant. */
final class DemoNames {

    /** No division of the state has this code, nor is there a district of this name. */
    static final String DISTRICT_CODE = "419901";

    static final String DISTRICT = "澄川区";

    static final List<String> STREETS = words("春晓 临江 清源 东门 望湖 文昌 青石 锦绣 长虹 柳岸 南屏 北原");

    static final List<String> COMMUNITIES =
            words(
                    """
                    天祥 惠民 桂苑 书院 和顺 兴隆 江湾 滨河 渡口 沙洲 月亮湾 安澜 龙泉 甘棠 玉泉 槐荫 泉西 康乐
                    东升 城墙根 鼓楼 文庙 东关 永宁 湖滨 荷园 观澜 芳草 碧水 鹭洲 魁星 育才 青云 翰林 桃李 崇文
                    石桥 青松 采石 岩下 机床厂 铁路 锦华 朝阳 百花 纺织 景明 丹桂 虹桥 长乐 飞跃 友谊 建新 光明
                    柳林 垂杨 杏花 梨园 西岸 绿洲 南坡 屏山 竹园 茶亭 松岗 北店 原上 高庄 大槐树 小寨
                    """);

    /** Eight stand directly under the district. */
    static final List<String> UNITS_OF_THE_DISTRICT =
            words("区委办公室 区人大常委会机关 区政府办公室 区政协机关 区纪委监委机关 区人民法院 区人民检察院 区红十字会");

    static final List<String> UNITS_OF_ORGANS =
            words(
                    """
                    区委宣传部 区委统战部 区委政法委 区委编办 区委党校 区信访局 区总工会 团区委 区妇联 区科协
                    区工商联 区残联 区发改委 区工信局 区公安分局 区民政局 区司法局 区财政局 区人社局
                    区自然资源局 区生态环境分局 区住建局 区城管局 区交通运输局 区农业农村局 区水利局 区商务局
                    区文化和旅游局 区退役军人事务局 区应急管理局 区审计局 区市场监管局 区统计局 区医保局
                    区行政审批局 区机关事务中心 区档案馆 区园林绿化中心
                    """);

    static final List<String> UNITS_OF_EDUCATION = words("区教育局 区教师进修学校 区实验中学 区第二中学 区实验小学");

    static final List<String> UNITS_OF_HEALTH = words("区卫健委 区人民医院 区中医院 区疾控中心 区妇幼保健院");

    /** 园林绿化中心 is merged into 城管局 in mid-period. */
    static final String MERGED_UNIT = "区园林绿化中心";

    static final String SUCCESSOR_UNIT = "区城管局";

    /** Has neither branches nor members; 柳林社区 took it over in mid-period. */
    static final String MERGED_COMMUNITY = "柳荫社区";

    static final String SUCCESSOR_COMMUNITY = "柳林社区";

    private static final List<String> FIRM_STARTS = words("启明 恒泽 瑞丰 云杉 博远 嘉禾 远帆 盛康");
    private static final List<String> FIRM_TRADES = words("机械 装备 轴承 电子 食品 物流 建材 医药 纺织");

    private static final List<String> SURNAMES =
            words(
                    """
                    王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹
                    袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚
                    """);
    private static final List<String> OF_MEN =
            words(
                    """
                    建国 志强 国庆 文博 伟 军 勇 磊 涛 明 建华 建军 永强 浩 鹏 宏伟 海涛 卫东 志远 振华 俊杰 立新 新民
                    长河 书田 德福 学文 保平 超 凯 宇 子轩 天佑 晓东 少华 金生 春林 继先 广义 福来 兆丰 守信 庆丰 成
                    """);
    private static final List<String> OF_WOMEN =
            words(
                    """
                    秀英 桂英 秀兰 玉兰 淑珍 敏 静 丽 艳 娟 芳 燕 红梅 春梅 海燕 晓燕 婷 雪 琳 慧 颖 佳 欣怡 雨桐
                    玉珍 凤英 素琴 爱华 美玲 文静 小红 丽娜 瑞芳 月华 巧云 春花 彩霞 金凤 惠敏 雅琴 若兰 思源 青 萍
                    """);
    private static final List<String> PARTICLES = words("文 晓 志 建 春 海 国 永 立 学 德 庆 玉 金 新 长");

    private DemoNames() {}

    /** The n-th firm, 0 to 71. */
    static String firm(int n) {
        return FIRM_STARTS.get(n % FIRM_STARTS.size())
                + FIRM_TRADES.get(n / FIRM_STARTS.size() % FIRM_TRADES.size());
    }

    /** The more common a surname, the earlier it stands, and the likelier it is. */
    static String person(Sex sex, Random random) {
        int once = random.nextInt(SURNAMES.size());
        int again = random.nextInt(SURNAMES.size());
        var given = sex == Sex.MALE ? OF_MEN : OF_WOMEN;
        String name = given.get(random.nextInt(given.size()));
        if (name.length() == 1 && random.nextInt(3) > 0) {
            name = PARTICLES.get(random.nextInt(PARTICLES.size())) + name;
        }
        return SURNAMES.get(Math.min(once, again)) + name;
    }

    static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
