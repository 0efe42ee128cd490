package cn.taizhang.demo;

import cn.taizhang.organization.NewOrganization;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 演示特色服务: six kinds with a standard are in force on the as-of day, in many copies. */
final class DemoSpecialServices {

    /** Trap: copies of one kind by so many communities and streets. */
    private static final int COMMUNITIES_WITH_COPY = 20;

    private static final int STREETS_WITH_COPY = 12;
    private static final int SHARED_BY = 8;

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final DemoSheet services;

    DemoSpecialServices(DemoTree tree, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.calendar = calendar;
        this.services =
                new DemoSheet(
                        "special-services",
                        calendar,
                        ids,
                        "推出组织",
                        "特色服务名称",
                        "规范文件",
                        "推行日期",
                        "停办日期");
    }

    DemoSheet services() {
        var district = tree.district();
        standard(district, "党员服务岗工作规范", 3);
        standard(district, "十五分钟党员服务圈建设规范", 5);
        standard(district, "预约服务工作规范", 6);
        for (int n = 0; n < STREETS_WITH_COPY; n++) {
            var street = tree.streets.get(n);
            standard(street, street.name() + "预约服务工作规范（试行）", 8);
        }
        for (int n = 0; n < COMMUNITIES_WITH_COPY; n++) {
            var community = tree.communities.get(n);
            standard(community, community.name() + "流动居委会服务办法（试行）", 7 + n % 6);
        }
        for (int n = 0; n < SHARED_BY; n++) {
            var community = tree.communities.get(30 + n);
            standard(community, community.name() + "错时延时服务规范", 10);
        }
        standard(tree.streets.getFirst(), "“民情驿站”上门服务规范", 16);
        standardless();
        // Trap: ended
        add(district, "党员代办服务规范", "澄组〔%d〕17号", 2, calendar.startOf(12));
        return services;
    }

    /** Trap: offered, and nobody wrote a standard. */
    private void standardless() {
        add(tree.communities.get(3), "老邻居议事服务角", null, 9, null);
        add(tree.communities.get(4), "四点半课堂托管服务", null, 9, null);
    }

    private void standard(NewOrganization issuer, String title, int month) {
        add(issuer, title, "发〔%d〕" + (10 + month) + "号", month, null);
    }

    private void add(
            NewOrganization issuer,
            String title,
            @Nullable String document,
            int month,
            @Nullable LocalDate ended) {
        var on = calendar.startOf(month).plusDays(9);
        services.add(
                issuer,
                title,
                document == null ? null : document.formatted(on.getYear()),
                on,
                ended);
    }
}
