package cn.taizhang.demo;

import java.util.List;

/** 演示材料用名: whom the report addresses and where the secretary went to learn. */
final class DemoSpeech {

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final DemoIds ids;

    DemoSpeech(DemoTree tree, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.calendar = calendar;
        this.ids = ids;
    }

    List<DemoSheet> sheets() {
        return List.of(addressees(), trips());
    }

    private DemoSheet addressees() {
        var sheet =
                new DemoSheet(
                        "addressees", calendar, ids, "报送单位", "主送职务", "姓名", "称呼用姓", "任职日期", "离任日期");
        var changed = calendar.startOf(9).plusDays(10);
        // Trap: who left stands in the list before who came
        sheet.add(
                tree.district(),
                "市委组织部部长",
                "上官明远",
                "上官",
                calendar.firstDay().minusYears(2),
                changed);
        sheet.add(tree.district(), "市委组织部部长", "梁启程", "梁", changed, null);
        sheet.add(tree.district(), "市委书记", "沈若谷", "沈", calendar.firstDay().minusYears(1), null);
        return sheet;
    }

    private DemoSheet trips() {
        var sheet =
                new DemoSheet(
                        "study-trips",
                        calendar,
                        ids,
                        "组织单位",
                        "学习地点",
                        "带队领导",
                        "带队人职务",
                        "学习主题",
                        "出发日期",
                        "返回日期");
        var earlier = calendar.nextWorkingDay(calendar.startOf(10).plusDays(5));
        var spring = calendar.nextWorkingDay(calendar.startOf(14).plusDays(12));
        var later = calendar.nextWorkingDay(calendar.startOf(16).plusDays(3));
        sheet.add(tree.district(), "云岭学院", "区委书记", "书记", "基层党组织建设", earlier, earlier.plusDays(4));
        sheet.add(tree.district(), "青石岭", "区委书记", "书记", "艰苦奋斗传统", spring, spring.plusDays(2));
        // Trap: the last one of the half-year was not led by the secretary
        sheet.add(tree.district(), "南江新区", "常务副区长", "其他班子成员", "营商环境", later, later.plusDays(3));
        return sheet;
    }
}
