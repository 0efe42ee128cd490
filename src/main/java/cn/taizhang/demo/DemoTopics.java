package cn.taizhang.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** 演示主题: what meetings were about, in the plain words of a register. */
final class DemoTopics {

    private static final List<String> STUDY =
            lines(
                    """
                    学习党的十九届四中全会精神，围绕基层治理研讨
                    学习党章，围绕“守初心、担使命”研讨
                    学习《中国共产党支部工作条例（试行）》，围绕建强支部研讨
                    学习“不忘初心、牢记使命”制度，围绕本单位贯彻落实研讨
                    围绕“坚持领导带头示范”专题研讨
                    围绕“坚持突出问题导向”专题研讨
                    围绕“坚持从严从实要求”专题研讨
                    学习先进典型事迹，围绕服务群众研讨
                    学习优化营商环境有关要求，围绕服务企业研讨
                    学习《中国共产党党员教育管理工作条例》，围绕党员教育研讨
                    围绕解决群众身边的烦心事专题研讨
                    学习党风廉政有关规定，围绕纪律作风研讨
                    """);
    private static final List<String> STUDY_IN_PREVENTION =
            lines(
                    """
                    学习疫情防控工作有关要求，围绕党员在一线研讨
                    学习统筹疫情防控和经济社会发展有关要求，围绕复工复产研讨
                    围绕社区防控中的党组织作用专题研讨
                    """);
    private static final List<String> EARLIER_STUDY =
            lines(
                    """
                    主题教育集中学习：党的政治建设
                    主题教育集中学习：宗旨性质
                    主题教育集中学习：担当作为
                    主题教育专题研讨：检视问题、整改落实
                    主题教育调研成果交流
                    """);
    private static final List<String> TRAINING =
            lines(
                    """
                    业务学习：党员信息系统操作
                    业务学习：公文写作
                    业务学习：档案整理
                    业务学习：政务公开工作要求
                    """);
    private static final List<String> SPECIAL =
            lines(
                    """
                    “党员进楼院”集中走访
                    “红色故事大家讲”
                    重温入党誓词、过“政治生日”
                    “我为企业解难题”现场办公
                    党员义务植树
                    老党员口述历史座谈
                    “小小心愿”认领
                    “先锋讲堂”进车间
                    参观革命历史陈列馆
                    文明交通党员示范岗
                    便民服务集中日
                    """);
    private static final List<String> SPECIAL_IN_PREVENTION =
            lines("党员突击队值守卡点\n为居家老人代买代送\n复工企业“一对一”上门服务\n“战疫”先锋故事征集");
    private static final List<String> GENERAL =
            lines(
                    """
                    听取支部委员会季度工作报告，讨论下季度工作
                    学习党章和支部工作条例，讨论支部年度计划
                    讨论接收预备党员
                    讨论预备党员转正
                    通报党费收缴情况，讨论困难党员帮扶
                    学习上级文件，讨论支部承诺事项
                    讨论党员积极分子推优，通报整改事项进展
                    """);
    private static final List<String> COMMITTEE =
            lines("研究支部近期工作\n研究发展党员工作\n研究党员大会议题\n研究困难党员走访名单\n研究整改措施落实");
    private static final List<String> LECTURE =
            lines("支部书记讲党课：初心和使命\n支部书记讲党课：学习支部工作条例\n老党员讲党课：我的入党故事\n领导干部讲党课：基层治理靠大家");
    private static final List<String> PARTY_DAYS =
            lines(
                    """
                    学习上级会议精神，清洁家园
                    走访慰问困难党员、困难群众
                    学雷锋志愿服务
                    缅怀革命先烈
                    庆“五一”，走进劳动者
                    重温入党志愿书
                    庆“七一”，重温入党誓词
                    走访慰问退役军人
                    助学和关爱青少年
                    迎国庆，升国旗
                    学习全会精神
                    学习宪法，年终总结
                    """);

    private final Random random;

    DemoTopics(Random random) {
        this.random = random;
    }

    String study(LocalDate day) {
        return prevention(day) && random.nextInt(3) == 0 ? any(STUDY_IN_PREVENTION) : any(STUDY);
    }

    String earlierStudy() {
        return any(EARLIER_STUDY);
    }

    String training(LocalDate day) {
        return TRAINING.get(day.getDayOfMonth() % TRAINING.size());
    }

    String special(LocalDate day) {
        return prevention(day) && random.nextInt(3) == 0
                ? any(SPECIAL_IN_PREVENTION)
                : any(SPECIAL);
    }

    String general() {
        return any(GENERAL);
    }

    String committee() {
        return any(COMMITTEE);
    }

    String lecture() {
        return any(LECTURE);
    }

    /** Each month of the year has its own. */
    String partyDay(LocalDate day) {
        return "主题党日：" + PARTY_DAYS.get(day.getMonthValue() - 1);
    }

    private String any(List<String> topics) {
        return topics.get(random.nextInt(topics.size()));
    }

    private static boolean prevention(LocalDate day) {
        return DemoCalendar.prevention(day);
    }

    static List<String> lines(String text) {
        return text.strip().lines().toList();
    }
}
