package cn.taizhang.membership;

import static cn.taizhang.membership.OrganizationRegister.CODE;
import static cn.taizhang.membership.OrganizationRegister.NAME;
import static cn.taizhang.membership.OrganizationRegister.PARENT;
import static cn.taizhang.membership.OrganizationRegister.SHORT_NAME;
import static cn.taizhang.membership.OrganizationRegister.SUCCESSOR;

import cn.taizhang.kernel.Ids;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationRecords;
import cn.taizhang.organization.Scope;
import cn.taizhang.register.Column;
import cn.taizhang.register.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 一个文件里的组织: which of them there are already, and which one each means by the names it gives; parents and successors may
 * stand in other rows, before or after. One that has no code gets its parent's with a running number.
 */
final class OrganizationRows {

    /** Which organization there is already. */
    static final Column<UUID> KNOWN = Aside.column("known");

    static final Column<Boolean> CODE_MADE = Aside.column("codeMade");
    static final Column<String> PROBLEM = Aside.column("problem");

    private static final Pattern WITH_CODE = Pattern.compile("(.*)[（(]([0-9A-Za-z-]{2,20})[）)]");
    private static final int NAMED_AS_EXAMPLES = 5;

    private final OrganizationRecords records;
    private final Scope scope;
    private final Set<UUID> numbered;
    private final List<Entry> rows;
    private final Map<String, Organization> byCode = new HashMap<>();
    private final Map<String, List<Organization>> byName = new HashMap<>();
    private final Map<String, Entry> inFile = new HashMap<>();
    private final Map<String, List<Entry>> inFileByName = new HashMap<>();
    private final Map<UUID, Entry> byId = new HashMap<>();

    /**
     * @param scope within which names are looked up
     * @param numbered of the record numbers in the rows those that are organizations'
     */
    OrganizationRows(
            OrganizationRecords records, Scope scope, Set<UUID> numbered, List<Entry> rows) {
        this.records = records;
        this.scope = scope;
        this.numbered = numbered;
        this.rows = new ArrayList<>(rows.stream().map(OrganizationRows::saying).toList());
    }

    /** An empty cell says nothing of an organization; codes are of capital letters. */
    private static Entry saying(Entry row) {
        var silent = row.given().stream().filter(column -> row.get(column) == null).toList();
        var saying = row.without(silent);
        var code = saying.get(CODE);
        return code == null ? saying : saying.put(CODE, code.toUpperCase(Locale.ROOT));
    }

    List<Entry> prepared() {
        lookUp();
        for (int i = 0; i < rows.size(); i++) {
            rows.set(i, known(rows.get(i)));
        }
        rows.forEach(row -> resolve(row, PARENT));
        rows.forEach(row -> resolve(row, SUCCESSOR));
        makeCodes();
        rows.forEach(row -> writeOut(row, PARENT));
        rows.forEach(row -> writeOut(row, SUCCESSOR));
        return rows;
    }

    private void lookUp() {
        var texts =
                rows.stream()
                        .flatMap(row -> Stream.of(row.get(PARENT), row.get(SUCCESSOR)))
                        .filter(Objects::nonNull)
                        .map(Superior::written)
                        .collect(Collectors.toCollection(HashSet::new));
        var codes = texts.stream().map(OrganizationRows::code).collect(Collectors.toSet());
        var names = new HashSet<>(texts);
        for (var row : rows) {
            codes.add(row.get(CODE, ""));
            names.add(row.get(NAME, ""));
        }
        records.byCodes(codes).forEach(one -> byCode.put(one.code(), one));
        for (var one : records.byNames(scope, names)) {
            for (var name : new HashSet<>(List.of(one.name(), one.shortName()))) {
                byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(one);
            }
        }
    }

    private static String code(String text) {
        var match = WITH_CODE.matcher(text);
        return (match.matches() ? match.group(2) : text).toUpperCase(Locale.ROOT);
    }

    /** Which organization the row means; a new one gets an id, so that other rows can name it. */
    private Entry known(Entry row) {
        var id = row.id();
        if (id != null && numbered.contains(id)) {
            return row.put(KNOWN, id);
        }
        var code = row.get(CODE);
        if (code != null) {
            var known = byCode.get(code);
            return known == null ? fresh(row) : row.put(KNOWN, known.id().value());
        }
        var meant = byWholeName(row);
        if (meant.size() > 1) {
            row.put(PROBLEM, "有几个组织都叫「" + row.get(NAME, "") + "」，请填写组织代码：" + examples(meant) + "。");
        }
        return meant.size() == 1 ? row.put(KNOWN, meant.getFirst().id().value()) : fresh(row);
    }

    /** Those with this very name; of several, those that still exist. */
    private List<Organization> byWholeName(Entry row) {
        var all =
                byName.getOrDefault(row.get(NAME, ""), List.of()).stream()
                        .filter(one -> one.name().equals(row.get(NAME, "")))
                        .toList();
        var lasting = all.stream().filter(one -> one.dissolvedOn() == null).toList();
        return lasting.isEmpty() ? all : lasting;
    }

    private Entry fresh(Entry row) {
        var id = row.id();
        var fresh = id == null ? row.under(Ids.next()) : row;
        byId.put(Objects.requireNonNull(fresh.id()), fresh);
        var code = fresh.get(CODE);
        if (code != null) {
            inFile.putIfAbsent(code, fresh);
        }
        var name = fresh.get(NAME, "");
        for (var each : new HashSet<>(List.of(name, fresh.get(SHORT_NAME, name)))) {
            inFileByName.computeIfAbsent(each, _ -> new ArrayList<>()).add(fresh);
        }
        return fresh;
    }

    private void resolve(Entry row, Column<Superior> column) {
        var typed = row.get(column);
        if (typed != null) {
            row.put(column, resolved(typed.written()));
        }
    }

    private Superior resolved(String text) {
        String code = code(text);
        if (byCode.containsKey(code)) {
            return of(Objects.requireNonNull(byCode.get(code)));
        }
        if (inFile.containsKey(code)) {
            return of(Objects.requireNonNull(inFile.get(code)));
        }
        var there =
                byName.getOrDefault(text, List.of()).stream()
                        .filter(one -> one.dissolvedOn() == null)
                        .toList();
        var founded = inFileByName.getOrDefault(text, List.of());
        if (there.size() + founded.size() == 1) {
            return there.isEmpty() ? of(founded.getFirst()) : of(there.getFirst());
        }
        return new Superior(
                text,
                null,
                there.isEmpty() && founded.isEmpty()
                        ? "没有找到组织「" + text + "」，请填写名称或代码；要新设的，也列在这个文件里。"
                        : "有几个组织都叫「" + text + "」，请写成「名称（代码）」。");
    }

    /** One of this file is written with its code, which may have been made just now. */
    private void writeOut(Entry row, Column<Superior> column) {
        var superior = row.get(column);
        if (superior != null && superior.id() != null) {
            var founded = byId.get(superior.id().value());
            if (founded != null) {
                row.put(column, of(founded));
            }
        }
    }

    private static Superior of(Organization one) {
        return new Superior(OrganizationChoice.written(one), one.id(), "");
    }

    private static Superior of(Entry row) {
        return new Superior(
                row.get(NAME, "") + "（" + row.get(CODE, "") + "）",
                new OrganizationId(Objects.requireNonNull(row.id())),
                "");
    }

    /** From the top down: a child's code begins with its parent's, which may have been made itself. */
    private void makeCodes() {
        var without =
                rows.stream()
                        .filter(row -> row.get(CODE) == null && row.get(KNOWN) == null)
                        .toList();
        if (without.isEmpty()) {
            return;
        }
        var parents = without.stream().map(row -> parentCode(row)).filter(Objects::nonNull);
        var taken = new HashSet<>(records.codesUnder(parents.collect(Collectors.toSet())));
        rows.forEach(row -> taken.add(row.get(CODE, "")));
        boolean some = true;
        while (some) {
            some = false;
            for (var row : without) {
                var parent = parentCode(row);
                if (row.get(CODE) == null && parent != null) {
                    String made = next(parent, taken);
                    row.put(CODE, made).put(CODE_MADE, true);
                    inFile.putIfAbsent(made, row);
                    some = true;
                }
            }
        }
    }

    private @Nullable String parentCode(Entry row) {
        var parent = row.get(PARENT);
        if (parent == null || parent.id() == null) {
            return null;
        }
        var founded = byId.get(parent.id().value());
        return founded == null ? code(parent.written()) : founded.get(CODE);
    }

    private static String next(String parent, Set<String> taken) {
        int number = 1;
        String code;
        do {
            code = "%s-%02d".formatted(parent, number++);
        } while (!taken.add(code));
        return code;
    }

    private static String examples(List<Organization> several) {
        return several.stream()
                .limit(NAMED_AS_EXAMPLES)
                .map(OrganizationChoice::written)
                .collect(Collectors.joining("、"));
    }
}
