package cn.taizhang.decision.web;

import cn.taizhang.decision.ProcedureRecord;
import cn.taizhang.kernel.ChineseDates;
import java.util.List;

/** 全程纪实页. */
record RecordPage(
        String title,
        ProcedurePage file,
        String asOf,
        List<OpinionsPage.Row> opinions,
        List<ProcedureRecord.Posting> notices) {

    static RecordPage of(ProcedureRecord record) {
        return new RecordPage(
                record.file().title(),
                ProcedurePage.of(record.file()),
                "截至%s，现在是「%s」。"
                        .formatted(
                                ChineseDates.full(record.writtenAt().toLocalDate()),
                                record.file().stage().label()),
                record.opinions().stream()
                        .map(one -> OpinionsPage.Row.of(one, record.file().opinions()))
                        .toList(),
                record.postings());
    }
}
