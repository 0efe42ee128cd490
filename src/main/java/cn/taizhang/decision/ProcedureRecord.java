package cn.taizhang.decision;

import java.time.LocalDateTime;
import java.util.List;

/**
 * 全程纪实: the whole record of a matter, as it is printed and as it is written into a file.
 *
 * @param opinions 征求到的意见, the first one first, those that were struck included
 */
public record ProcedureRecord(
        ProcedureFile file,
        List<Opinion> opinions,
        List<Posting> postings,
        LocalDateTime writtenAt) {

    /** 一次公示, with what was objected; who objected is told nowhere here. */
    public record Posting(String title, List<ProcedureFile.Fact> facts) {}
}
