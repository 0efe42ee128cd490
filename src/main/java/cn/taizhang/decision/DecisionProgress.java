package cn.taizhang.decision;

import cn.taizhang.register.Tone;

/** 进展: how far a matter has come, told by the days of its parts. */
enum DecisionProgress {
    NOT_BEGUN("未开始"),
    SOLICITED("已征求意见"),
    PROPOSED("已提议"),
    DELIBERATED("已商议"),
    RESOLVED("已决议"),
    RESOLUTION_PUBLISHED("已公开决议"),
    COMPLETED("已完成"),
    WITHDRAWN("已撤回");

    /** SQL that yields the name, of a decision called d. */
    static final String OF_DECISION =
            """
            (case when d.withdrawn_on is not null then 'WITHDRAWN'
                  when d.result_published_on is not null then 'COMPLETED'
                  when d.resolution_published_on is not null then 'RESOLUTION_PUBLISHED'
                  when d.resolved_on is not null then 'RESOLVED'
                  when d.deliberated_on is not null then 'DELIBERATED'
                  when d.proposed_on is not null then 'PROPOSED'
                  when d.solicited_on is not null then 'SOLICITED'
                  else 'NOT_BEGUN' end)
            """;

    private final String label;

    DecisionProgress(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    Tone tone() {
        return this == COMPLETED ? Tone.OK : Tone.PLAIN;
    }
}
