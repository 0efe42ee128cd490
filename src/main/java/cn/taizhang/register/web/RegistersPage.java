package cn.taizhang.register.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.register.Door;
import cn.taizhang.register.Register;
import cn.taizhang.register.SheetLinks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 全部台账页: the registers a viewer may read, by the work they belong to. */
record RegistersPage(List<Work> works) {

    /** 一条工作线. */
    record Work(String name, List<Line> registers) {}

    /**
     * 一本台账.
     *
     * @param recording address of its empty form, null for who may not record
     * @param recordingLabel 登记 and what
     * @param door 正门, null where there is none or the viewer may not record
     */
    record Line(
            String name,
            String purpose,
            String href,
            @Nullable String recording,
            String recordingLabel,
            @Nullable Door door,
            SheetLinks sheets) {

        private static Line of(Viewer viewer, Register<?> register) {
            return new Line(
                    register.name(),
                    register.purpose(),
                    register.home(),
                    register.isKeptBy(viewer) && register.hasForm()
                            ? register.address() + "/new"
                            : null,
                    register.showing().recording(),
                    register.isKeptBy(viewer) ? register.showing().door() : null,
                    SheetLinks.of(viewer, register));
        }
    }

    static RegistersPage of(Viewer viewer, List<Register<?>> readable) {
        var byWork = new LinkedHashMap<String, List<Line>>();
        for (var register : readable) {
            byWork.computeIfAbsent(register.showing().line(), work -> new ArrayList<>())
                    .add(Line.of(viewer, register));
        }
        return new RegistersPage(
                byWork.entrySet().stream()
                        .map(work -> new Work(work.getKey(), work.getValue()))
                        .toList());
    }
}
