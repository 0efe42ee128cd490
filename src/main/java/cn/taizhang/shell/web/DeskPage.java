package cn.taizhang.shell.web;

import cn.taizhang.duty.Duty;
import cn.taizhang.meeting.MeetingRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * 待办页: what is due first stands first, on a phone as well.
 *
 * @param sections what the viewer's sections answer for
 * @param mayRecord whether a meeting can be recorded from here
 */
record DeskPage(
        String day,
        List<Line> duties,
        int things,
        List<Answered> sections,
        List<MeetingRow> recent,
        boolean mayRecord,
        boolean mayRead,
        String roles) {

    private static final Comparator<Duty> DUE_FIRST =
            Comparator.comparing((Duty duty) -> !duty.urgent())
                    .thenComparing(Duty::dueOn, Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * 一件待办.
     *
     * @param when 「今天到期」「逾期 3 天」「7月3日」
     * @param pressing whether it should stand out
     */
    record Line(
            String when,
            boolean pressing,
            String title,
            String reason,
            String label,
            boolean urgent,
            String address) {

        private static Line of(Duty duty, LocalDate today) {
            var due = duty.dueOn();
            boolean pressing = duty.urgent() || due != null && !due.isAfter(today);
            return new Line(
                    due == null ? "待办" : when(due, today),
                    pressing,
                    duty.title(),
                    duty.reason(),
                    duty.label(),
                    duty.urgent(),
                    duty.address());
        }

        /** The due day itself is still in time. */
        private static String when(LocalDate due, LocalDate today) {
            long left = ChronoUnit.DAYS.between(today, due);
            if (left < 0) {
                return "逾期 " + -left + " 天";
            }
            if (left == 0) {
                return "今天到期";
            }
            return left == 1 ? "明天" : due.getMonthValue() + "月" + due.getDayOfMonth() + "日";
        }
    }

    /**
     * 答复的数据 of a section.
     *
     * @param sentence what it answers for, in one sentence
     * @param figures the first of them
     */
    record Answered(String section, String sentence, List<Link> figures) {}

    /** 一项数据, and where it is. */
    record Link(String text, String href) {}

    static List<Line> lines(List<Duty> duties, LocalDate today) {
        return duties.stream().sorted(DUE_FIRST).map(duty -> Line.of(duty, today)).toList();
    }

    public String heading() {
        return things == 0 ? "今天没有等您办的事" : "有 " + things + " 件事等您办";
    }
}
