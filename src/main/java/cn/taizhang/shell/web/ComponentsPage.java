package cn.taizhang.shell.web;

import cn.taizhang.kernel.Breach;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 组件样张: what the page of components shows. All of it is invented.
 *
 * @param meetings rows of a register, one with a very long name
 * @param breaches what is wrong with the refused form
 * @param kinds choices of a select
 * @param modes choices of a radio group
 * @param streets choices of a list of boxes
 * @param chosenStreets the boxes that are ticked
 * @param parts a breakdown whose parts add up to the whole
 * @param overlapping a breakdown in which two persons stand in two parts
 * @param stages a publicity procedure under way
 * @param missing why its next step is not yet allowed
 * @param warnings what a reader of the figure should know
 */
record ComponentsPage(
        List<MeetingRow> meetings,
        List<Breach> breaches,
        SequencedMap<String, String> kinds,
        SequencedMap<String, String> modes,
        SequencedMap<String, String> streets,
        Set<String> chosenStreets,
        List<Part> parts,
        List<Part> overlapping,
        List<Stage> stages,
        List<String> missing,
        List<String> warnings) {

    /** A row of the register of meetings. */
    record MeetingRow(
            String topic,
            String detail,
            String organization,
            LocalDate heldOn,
            int present,
            String state,
            String tone,
            @Nullable String mark) {}

    /** A part of a breakdown. */
    record Part(String name, long value, String text, @Nullable String href) {

        static Part of(String name, long value) {
            return new Part(name, value, Long.toString(value), "#breakdown");
        }
    }

    /** A stage of a procedure. */
    record Stage(String label, String standing, @Nullable LocalDate on) {}

    private static final int MANY = 50;

    /** A full page of the register. */
    public List<MeetingRow> manyMeetings() {
        return IntStream.range(0, MANY).mapToObj(i -> meetings.get(i % meetings.size())).toList();
    }

    /** Persons present in all of them, a person at two meetings twice (人次). */
    public int presentInAll() {
        return manyMeetings().stream().mapToInt(MeetingRow::present).sum();
    }

    static ComponentsPage sample() {
        return new ComponentsPage(
                sampleMeetings(),
                List.of(
                        Breach.of("topic", "会议主题不能为空。"),
                        Breach.of("heldOn", "召开日期 2020年7月3日 晚于今天，未召开的会议请登记为计划。"),
                        Breach.of("heldOn", "这一天不在您所选的支部存续期间内。"),
                        new Breach("present", "实到 9 人，不足应到 20 人的半数，会议决议不成立。", "ZB-11"),
                        Breach.overall("同一支部同一天已有一次同名会议，请核对是否重复登记。")),
                choices(
                        Map.entry("BRANCH", "支部党员大会"),
                        Map.entry("COMMITTEE", "支部委员会"),
                        Map.entry("LECTURE", "党课")),
                choices(Map.entry("HALL", "现场"), Map.entry("ONLINE", "线上")),
                choices(
                        Map.entry("01", "春晓街道"),
                        Map.entry("02", "临江街道"),
                        Map.entry("03", "清源街道"),
                        Map.entry("04", "东门街道")),
                Set.of("01", "03"),
                List.of(
                        Part.of("会议活动", 312),
                        Part.of("服务事项", 196),
                        Part.of("公示公开", 79),
                        Part.of("名册变动", 53),
                        Part.of("意见", 0)),
                List.of(
                        Part.of("春晓街道", 412),
                        Part.of("临江街道", 341),
                        Part.of("清源街道", 293),
                        Part.of("东门街道", 247),
                        Part.of("其余 8 个", 1093)),
                List.of(
                        new Stage("动议", "done", LocalDate.of(2020, Month.JUNE, 2)),
                        new Stage("会议表决", "done", LocalDate.of(2020, Month.JUNE, 12)),
                        new Stage("公示", "now", LocalDate.of(2020, Month.JUNE, 16)),
                        new Stage("办理", "ahead", null),
                        new Stage("公开结果", "ahead", null)),
                List.of("公示未满 15 日，7月1日满", "意见第 1 条还没有答复"),
                List.of("天祥社区 6月27日集中报到 49 人，岗位待核对。"));
    }

    private static List<MeetingRow> sampleMeetings() {
        return List.of(
                new MeetingRow(
                        "传达学习全国两会精神",
                        "支部党员大会，主持人李强",
                        "天祥社区党委第一支部",
                        LocalDate.of(2020, Month.JUNE, 28),
                        32,
                        "已召开",
                        "ok",
                        null),
                new MeetingRow(
                        "研究换届选举筹备工作",
                        "支部委员会，主持人王芳",
                        "清源社区党总支第二支部",
                        LocalDate.of(2020, Month.JUNE, 24),
                        5,
                        "退回重改",
                        "red",
                        null),
                new MeetingRow(
                        "学习贯彻关于加强和改进城市基层党的建设工作的意见并结合本社区实际讨论网格党小组设置与在职党员报到服务的若干安排",
                        "党课，主讲人欧阳建国",
                        "春晓街道滨河花园第二居民区联合党总支非公有制企业流动党员第三支部",
                        LocalDate.of(2020, Month.JUNE, 20),
                        128,
                        "待核验",
                        "warn",
                        "代录"),
                new MeetingRow(
                        "主题党日：清理楼道堆物",
                        "主题党日，主持人赵敏",
                        "东门街道机关支部",
                        LocalDate.of(2020, Month.MAY, 30),
                        14,
                        "已召开",
                        "ok",
                        "补录"),
                new MeetingRow(
                        "7月组织生活安排",
                        "支部委员会",
                        "临江街道机关支部",
                        LocalDate.of(2020, Month.JULY, 3),
                        0,
                        "计划",
                        "",
                        null));
    }

    @SafeVarargs
    private static SequencedMap<String, String> choices(Map.Entry<String, String>... entries) {
        var choices = new LinkedHashMap<String, String>();
        for (var entry : entries) {
            choices.put(entry.getKey(), entry.getValue());
        }
        return choices;
    }
}
