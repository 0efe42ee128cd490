package cn.taizhang.figure;

import org.jspecify.annotations.Nullable;

/**
 * 计数来源: the rows a figure counts, as SQL over published views. The select gives {@code district},
 * {@code organization_id}, {@code subject} (what is counted once), {@code from_on}, {@code to_on} (exclusive) and
 * {@code record_id}; where amounts are added, {@code amount} as well, a whole number (of persons, of fen), the same in
 * every row of a subject. It takes no parameters: time and organization are the engine's.
 *
 * @param usedWhen a select of one boolean: whether the district has ever used the register; unused means unknown
 * @param source see {@link #rolledUpBy}; null where the figure is counted from its rows each time
 */
public record Contributions(String sql, String usedWhen, @Nullable String source) {

    public Contributions(String sql, String usedWhen) {
        this(sql, usedWhen, null);
    }

    /**
     * 按变动汇总: keeps the sums ready and brings them up by the subjects that changed. Every table whose rows decide what a subject
     * contributes must be watched under this name ({@code figure.watch} in a migration) or be the tree; a subject is a uuid, has its records
     * to itself and, in figures of a period, one day.
     */
    public Contributions rolledUpBy(String watched) {
        return new Contributions(sql, usedWhen, watched);
    }
}
