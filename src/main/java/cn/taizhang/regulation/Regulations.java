package cn.taizhang.regulation;

import cn.taizhang.kernel.DataTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 制度条款: every clause that a rule of the product stands beside, read once from {@code
 * regulation/clauses.csv}. A table with a fault stops the product at the start and names every
 * fault.
 */
@Component
public final class Regulations {

    private final Map<String, Clause> byCode;

    public Regulations() {
        this(ClauseTable.read(DataTable.resource("/regulation/clauses.csv")));
    }

    Regulations(List<Clause> clauses) {
        var inOrder = new LinkedHashMap<String, Clause>();
        clauses.forEach(clause -> inOrder.put(clause.code(), clause));
        this.byCode = inOrder;
    }

    /** All of them, by code. */
    public List<Clause> all() {
        return List.copyOf(byCode.values());
    }

    /** The clause of that code, for example {@code R-009}. */
    public Optional<Clause> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Those in force on a day; one whose first day is not known is among them. */
    public List<Clause> inForceOn(LocalDate day) {
        return byCode.values().stream().filter(clause -> clause.isInForceOn(day)).toList();
    }

    /**
     * Those in which every word occurs, parted by blanks, in code, subject, rule, regulation, value
     * or mark; all of them for no words.
     */
    public List<Clause> search(String words) {
        var wanted =
                Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("[\\s　]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return byCode.values().stream()
                .filter(clause -> wanted.stream().allMatch(textOf(clause)::contains))
                .toList();
    }

    private static String textOf(Clause clause) {
        return String.join(
                        "\n",
                        clause.code(),
                        clause.subject(),
                        clause.rule(),
                        clause.valueText(),
                        clause.source(),
                        clause.mark().label(),
                        clause.kind().label(),
                        clause.note())
                .toLowerCase(Locale.ROOT);
    }
}
