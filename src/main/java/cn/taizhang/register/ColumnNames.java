package cn.taizhang.register;

import cn.taizhang.audit.DetailNames;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 栏目名称, as the audit trail shows them: what was corrected in a record is called as its register calls it. */
@Component
class ColumnNames implements DetailNames {

    private final Registers registers;

    ColumnNames(Registers registers) {
        this.registers = registers;
    }

    @Override
    public Map<String, String> of(String subjectKind) {
        var names = new LinkedHashMap<String, String>();
        registers
                .find(subjectKind)
                .ifPresent(register ->
                        register.columns()
                                .forEach(column -> names.put(column.key(), column.heading())));
        return names;
    }
}
