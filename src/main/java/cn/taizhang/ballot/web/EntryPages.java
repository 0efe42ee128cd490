package cn.taizhang.ballot.web;

import cn.taizhang.kernel.Breach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 名册变动的两个页面. */
final class EntryPages {

    private EntryPages() {}

    /** 增补页: as it was typed. */
    record Adding(
            String rollTitle,
            String home,
            String from,
            String reason,
            String pasted,
            List<Breach> breaches) {}

    /**
     * 注销页: as it was typed.
     *
     * @param ended since when it counts no more and why, or null
     */
    record Ending(
            String rollTitle,
            String home,
            String entry,
            int place,
            String name,
            String since,
            @Nullable String ended,
            String endedOn,
            String reason,
            List<Breach> breaches) {}
}
