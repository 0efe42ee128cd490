package cn.taizhang.sealedballot;

import cn.taizhang.sealing.CastPaper;
import java.time.LocalDate;
import java.util.List;

/** 开票的结果: the papers in the order of their receipts. */
record Opened(Turnout turnout, List<CastPaper> papers, LocalDate on, String by) {

    Opened {
        papers =
                papers.stream()
                        .sorted((one, other) -> one.receipt().compareTo(other.receipt()))
                        .toList();
    }
}
