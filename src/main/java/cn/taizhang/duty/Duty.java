package cn.taizhang.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 待办: one thing that waits for the viewer, with the reason why.
 *
 * @param title what to do
 * @param reason why, with its rule where there is one
 * @param dueOn the last day in time, or null when nothing runs out
 * @param label a word for the kind of work, for example 「退回重改」
 * @param urgent whether it should stand out
 * @param address the page where it is done
 * @param things how many things it stands for, 1 or more; more than 1 where a source names the rest in one line
 */
public record Duty(
        String title,
        String reason,
        @Nullable LocalDate dueOn,
        String label,
        boolean urgent,
        String address,
        int things) {

    /** A duty that stands for itself alone. */
    public Duty(
            String title,
            String reason,
            @Nullable LocalDate dueOn,
            String label,
            boolean urgent,
            String address) {
        this(title, reason, dueOn, label, urgent, address, 1);
    }
}
