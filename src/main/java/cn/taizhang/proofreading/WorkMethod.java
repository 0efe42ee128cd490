package cn.taizhang.proofreading;

import cn.taizhang.method.Part;
import cn.taizhang.method.Sample;
import cn.taizhang.method.Samples;
import java.util.List;

/** 工作法: a method with its numerals and how far its parts are known. */
record WorkMethod(String name, Slogan slogan, Standing standing) {

    /** 核实情况. */
    enum Standing {
        /** 公开: all parts are known. */
        PUBLIC,
        /** 部分待确认: some are not. */
        PARTLY,
        /** 待确认: no public source of the parts was found. */
        UNCONFIRMED
    }

    /** Those whose name has several groups: 「三个清单」 is anybody's word. */
    static final List<WorkMethod> ALL =
            Samples.all().stream()
                    .map(WorkMethod::of)
                    .filter(method -> method.slogan().groups().size() > 1)
                    .toList();

    private static WorkMethod of(Sample sample) {
        return new WorkMethod(sample.name(), Slogan.of(sample.name()), standing(sample));
    }

    private static Standing standing(Sample sample) {
        if (sample.unconfirmed() == 0) {
            return Standing.PUBLIC;
        }
        return sample.parts().stream().anyMatch(Part::confirmed)
                ? Standing.PARTLY
                : Standing.UNCONFIRMED;
    }
}
