package cn.taizhang.quality;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Today;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import cn.taizhang.register.Registers;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 数据质量: every check of the product, and what it finds among the records the viewer may see. Unlike a figure, which counts the
 * whole organization whoever asks, a check runs under the viewer's own rows: two people see different numbers, and each can
 * open and mend what is listed.
 */
@Service
@Transactional(readOnly = true)
public class Checks {

    private static final String WHAT = "这项检查";

    private final List<Check> all;
    private final CheckStore store;
    private final Registers registers;
    private final Records records;
    private final Today today;

    Checks(
            List<DataCheck> declared,
            CheckStore store,
            Registers registers,
            Records records,
            Today today) {
        this.all = declared.stream().map(DataCheck::check).toList();
        this.store = store;
        this.registers = registers;
        this.records = records;
        this.today = today;
        var keys = new HashSet<String>();
        for (var check : all) {
            registers.get(check.register());
            if (!keys.add(check.key())) {
                throw new IllegalStateException("two checks are called " + check.key());
            }
        }
    }

    public List<Check> all() {
        return all;
    }

    /** What every check finds whose records the viewer may read. */
    public List<CheckResult> results(Viewer viewer) {
        var open = all.stream().filter(check -> viewer.may(register(check).reads())).toList();
        if (open.isEmpty()) {
            viewer.require(Permission.READ_RECORDS);
        }
        return open.stream().map(this::counted).toList();
    }

    /** One check and how many it finds. */
    public CheckResult result(Viewer viewer, String key) {
        return counted(open(viewer, key));
    }

    /**
     * A page of what it finds, at most {@code limit} records.
     *
     * @param after the last record of the page before, null to begin with the newest
     */
    public List<Finding> findings(Viewer viewer, String key, @Nullable UUID after, int limit) {
        var check = open(viewer, key);
        var register = register(check);
        var rows = store.page(check, today.date(), after, limit);
        var titles =
                records
                        .among(
                                viewer,
                                register,
                                rows.stream().map(CheckStore.Row::recordId).toList())
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> Objects.requireNonNull(entry.id()),
                                        Function.<Entry>identity()));
        return rows.stream()
                .map(row -> finding(register, row, titles.get(row.recordId())))
                .toList();
    }

    private static Finding finding(
            Register<?> register, CheckStore.Row row, @Nullable Entry entry) {
        return new Finding(
                row.recordId(),
                entry == null ? null : register.title(entry),
                register.page(row.recordId()),
                row.organizationName(),
                row.detail());
    }

    private CheckResult counted(Check check) {
        return new CheckResult(check, store.count(check, today.date()));
    }

    private Check open(Viewer viewer, String key) {
        var check =
                all.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new NotFound(WHAT));
        viewer.require(register(check).reads());
        return check;
    }

    private Register<?> register(Check check) {
        return registers.get(check.register());
    }
}
