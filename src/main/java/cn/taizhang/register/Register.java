package cn.taizhang.register;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 台账: one register as its module declares it.
 *
 * @param key in English, as commands and addresses name it
 * @param name 台账名称
 * @param counter the measure word of its records: 项, 人, 次
 * @param purpose what it holds, one sentence
 * @param home the address of its list
 * @param columns in the order of the official table
 * @param reads who may read it, and how far
 * @param keeps who may bring rows in, and how far
 * @param intake how rows come in; null where they do not
 * @param confidential never leaves by an export
 * @param showing what its pages say beyond its columns
 */
public record Register<D>(
        String key,
        String name,
        String counter,
        String purpose,
        String home,
        List<Column<?>> columns,
        Permission reads,
        Permission keeps,
        Source source,
        @Nullable Intake<D> intake,
        boolean confidential,
        Showing showing) {

    public Register {
        columns = List.copyOf(columns);
    }

    /** One whose records are called what the register is called. */
    public Register(
            String key,
            String name,
            String counter,
            String purpose,
            String home,
            List<Column<?>> columns,
            Permission reads,
            Permission keeps,
            Source source,
            @Nullable Intake<D> intake,
            boolean confidential) {
        this(
                key,
                name,
                counter,
                purpose,
                home,
                columns,
                reads,
                keeps,
                source,
                intake,
                confidential,
                Showing.of(name));
    }

    public Register<D> showing(Showing shown) {
        return new Register<>(
                key,
                name,
                counter,
                purpose,
                home,
                columns,
                reads,
                keeps,
                source,
                intake,
                confidential,
                shown);
    }

    /** The same, never leaving by an export. */
    public Register<D> keptInside() {
        return new Register<>(
                key, name, counter, purpose, home, columns, reads, keeps, source, intake, true,
                showing);
    }

    /** The same, its rows seen this way. */
    public Register<D> from(Source seen) {
        return new Register<>(
                key,
                name,
                counter,
                purpose,
                home,
                columns,
                reads,
                keeps,
                seen,
                intake,
                confidential,
                showing);
    }

    /** Whether its list and records are shown by the pages that all registers share. */
    public boolean hasCommonPages() {
        return home.equals(address());
    }

    /** Where the pages stand that it shares with all registers: forms, imports, exports. */
    public String address() {
        return "/registers/" + key;
    }

    /** Whether one record at a time comes in by the form that all registers share. */
    public boolean hasForm() {
        return intake != null && (hasCommonPages() || showing.page() != null);
    }

    /** 菜单项: what is lit in the menu on its pages; one with a list of its own has its place there. */
    public String section() {
        return showing.page() == null ? showing.section(key) : home.substring(1);
    }

    /** Address of a record's page; one that is shown elsewhere leads there. */
    public String page(UUID record) {
        return (showing.page() == null ? home : address()) + "/" + record;
    }

    /** Whether the viewer may bring records in somewhere. */
    public boolean isKeptBy(Viewer viewer) {
        return intake != null && viewer.may(keeps);
    }

    /** What a record is called by: the first column of the list. */
    public String title(Entry entry) {
        return columns.stream()
                .filter(column -> column.is(Trait.LISTED))
                .findFirst()
                .map(entry::shown)
                .orElse("");
    }

    public List<Column<?>> with(Trait trait) {
        return columns.stream().filter(column -> column.is(trait)).toList();
    }

    /** Those that people fill in. */
    public List<Column<?>> typed() {
        return columns.stream().filter(column -> !column.is(Trait.KEPT_BY_PRODUCT)).toList();
    }

    public Optional<Column<?>> column(String wanted) {
        return columns.stream().filter(column -> column.key().equals(wanted)).findFirst();
    }
}
