package cn.taizhang.figure;

import cn.taizhang.audit.DetailWords;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** 科室, as the audit trail shows them: some are called as roles are, and are something else. */
@Component
class SectionWords implements DetailWords {

    @Override
    public String detail() {
        return "section";
    }

    @Override
    public String called(String value) {
        return Arrays.stream(Section.values())
                .filter(one -> one.name().equals(value))
                .findFirst()
                .map(Section::label)
                .orElse(value);
    }
}
