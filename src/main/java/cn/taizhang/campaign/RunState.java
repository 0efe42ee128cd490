package cn.taizhang.campaign;

import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Tone;
import cn.taizhang.register.Trait;
import java.util.Map;

/** 开展状态: follows from the days, never typed. */
enum RunState {
    NOT_YET("未开始"),
    RUNNING("开展中"),
    ENDED("已结束");

    private final String label;

    RunState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /**
     * The register's column for it, as it stands today.
     *
     * @param from SQL of the first day
     * @param ended SQL of the first day on which it is over, infinity for none
     */
    static Column<RunState> column(String from, String ended) {
        return Column.of(
                        "state",
                        "状态",
                        ColumnTypes.state(
                                RunState.class, RunState::label, Map.of(), RunState::tone))
                .from(
                        "case when %s > kernel.today() then 'NOT_YET' when %s > kernel.today() then 'RUNNING' else 'ENDED' end"
                                .formatted(from, ended))
                .with(Trait.KEPT_BY_PRODUCT, Trait.LISTED, Trait.FILTERED);
    }

    private Tone tone() {
        return this == RUNNING ? Tone.OK : Tone.PLAIN;
    }
}
