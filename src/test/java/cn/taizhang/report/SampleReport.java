package cn.taizhang.report;

import cn.taizhang.report.Block.AnnexTable;
import cn.taizhang.report.Block.Heading;
import cn.taizhang.report.Block.Paragraph;
import cn.taizhang.report.Span.FigureText;
import cn.taizhang.report.Span.OpenBlank;
import cn.taizhang.report.Span.RunIn;
import cn.taizhang.report.Span.Strong;
import cn.taizhang.report.Span.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** 样稿: a half-year report of some pages with one of everything, of a district that does not exist. */
final class SampleReport {

    private SampleReport() {}

    static OfficialDocument document() {
        var blocks = new ArrayList<Block>();
        blocks.add(
                paragraph(
                        "今年以来，青禾区把记实、核实、落实贯穿组织工作全过程，以一本台账管住过程、以一组数据反映进度。"
                                + "按照会议要求，下面汇报上半年情况和下半年考虑。"));
        blocks.add(new Heading(1, List.of(new Text("一、上半年工作情况"))));
        blocks.add(
                new Paragraph(
                        List.of(
                                new RunIn("（一）学习安排按月推进。"),
                                new Text("学习由区级统一排出题目，街道和区直单位自定时间，开一次记一次。自"),
                                new FigureText("1", "programme.start.month@1", "专题启动月份"),
                                new Text("月起，共组织学习研讨"),
                                new FigureText("128", "study.sessions@2", "学习研讨次数"),
                                new Text("次，开展特色活动"),
                                new FigureText("37", "special.activities@3", "特色活动次数"),
                                new Text("次；联合举办的，全区只计一次。"),
                                new Strong("一是题目讲得清。"),
                                new Text("每次学习围绕一个具体问题，会前发提纲，会上有讨论，会后有“三句话”小结：学了什么、对照什么、准备改什么。"),
                                new Strong("二是过程查得到。"),
                                new Text("时间、地点、主讲人和到会人数当场登记，次日由街道核对，退回重改的写明理由。"),
                                new Strong("三是结果用得上。"),
                                new Text("讨论中提出的事项转入办理清单，由承办单位按期答复，答复情况在下一次学习时通报。"))));
        blocks.add(
                new Paragraph(
                        List.of(
                                new RunIn("（二）制度清理逐项过筛。"),
                                new Text("对现行制度按名称、依据、施行日期和废止情况逐件登记，目前在用的民主决策类制度"),
                                new FigureText("9", "document.democratic-systems@4", "民主决策类制度"),
                                new Text("项、配套制度"),
                                new OpenBlank(
                                        "×",
                                        "document.supporting-systems@5",
                                        "制度文件台账尚未启用，请与区委组织部组织科核对。"),
                                new Text("项。区级先后召开动员、推进、协调等会议"),
                                new FigureText("30余", "leading-group.meetings@6", "领导小组会议次数"),
                                new Text("次，会上议定的事项都列出牵头单位和办结时限。"))));
        for (int round = 0; round < 3; round++) {
            blocks.add(new Heading(2, List.of(new Text("（" + "三四五".charAt(round) + "）日常管理落到支部"))));
            blocks.add(
                    paragraph(
                            "支部的会议、党课和组织生活，以支部自己的记录为准，街道不再另外收表。每月5日前，街道党建办对上月记录核对一遍，"
                                    + "缺时间、缺主持人的退回补齐，缺主讲人的只作提示，不影响计数。到6月30日，全区按应到会人数计算的到会率由台账直接得出，"
                                    + "分子、分母一并列出，不单独报一个百分比。对长期在外的党员，由所在支部逐人联系，能参加线上学习的参加线上学习，"
                                    + "确有困难的由支部委员上门或者电话转达，并记下日期。"));
            blocks.add(new Heading(3, List.of(new Text((round + 1) + ".明确谁来记、谁来核"))));
            blocks.add(
                    paragraph(
                            "记录由支部书记或者组织委员当场填写，社区党委汇看，街道核对。同一件事几个单位一起办的，由牵头单位记一次，其他单位挂上名字，"
                                    + "往上汇总时不重复。数字有疑问的，从数字点回到记录，看得见是哪一天、哪个支部、哪一次会。"));
        }
        blocks.add(new Heading(1, List.of(new Text("二、存在的问题"))));
        blocks.add(
                paragraph(
                        "对照要求看，还有三个方面需要改进。一是学用结合不够紧，有的学习停在读文件上；二是制度多、用得少，个别制度名称相近、内容重复，"
                                + "需要合并；三是记录还不够及时，月底集中补记的情况仍然存在。"));
        blocks.add(new Heading(1, List.of(new Text("三、下半年打算"))));
        blocks.add(
                paragraph(
                        "下半年，重点抓好三件事：把学习题目同各单位年度任务对应起来；对现行制度开展一次评估，该修订的修订、该废止的废止；"
                                + "坚持谁办事谁记录、当天事当天记，让台账成为工作的一部分，而不是工作之外的一部分。"));
        blocks.add(new Heading(4, List.of(new Text("（1）时间安排"))));
        blocks.add(paragraph("以上汇报如有不妥，请批评指正。"));
        blocks.add(annex());
        return new OfficialDocument(
                List.of(new Text("青禾区上半年组织工作\n情况汇报")),
                List.of(List.of(new Text("中共青禾区委组织部")), List.of(new Text("（2020年7月5日）"))),
                List.of(new Text("尊敬的各位领导、同志们：")),
                blocks);
    }

    static AnnexTable annex() {
        return new AnnexTable(
                "数据来源和统计口径",
                List.of("序号", "数据项", "数值", "统计口径", "来源"),
                IntStream.rangeClosed(1, 24)
                        .mapToObj(n ->
                                List.of(
                                        "" + n,
                                        n % 3 == 0 ? "领导小组会议" : "学习研讨",
                                        n * 7 + "次",
                                        "专题启动以来已召开、标明为学习研讨的会议；几个单位合办的计一次，主办单位属街道、集聚区或者区直单位。",
                                        "会议活动台账"))
                        .toList());
    }

    static Paragraph paragraph(String text) {
        return new Paragraph(List.of(new Text(text)));
    }
}
