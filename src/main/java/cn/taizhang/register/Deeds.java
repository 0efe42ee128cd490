package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 办理记录 of several records on one page of a module's own: a person with their memberships and posts. */
@Service
@Transactional(readOnly = true)
public class Deeds {

    private final Registers registers;
    private final Records records;
    private final AuditTrail audit;

    Deeds(Registers registers, Records records, AuditTrail audit) {
        this.registers = registers;
        this.records = records;
        this.audit = audit;
    }

    private record Done(Register<?> register, AuditRow row) {}

    /**
     * What was done to those of them that the viewer may read, newest first.
     *
     * @param asked ids by the keys of their registers
     */
    public List<Deed> of(Viewer viewer, Map<String, List<UUID>> asked) {
        return asked.entrySet().stream()
                .flatMap(one -> {
                    var register = registers.get(one.getKey());
                    return records.among(viewer, register, one.getValue()).stream()
                            .map(record -> Objects.requireNonNull(record.id()))
                            .flatMap(id -> audit.about(register.key(), id).stream())
                            .map(row -> new Done(register, row));
                })
                .sorted(Comparator.comparing((Done done) -> done.row().entryId()).reversed())
                .map(done -> Deed.of(done.register(), done.row()))
                .toList();
    }
}
