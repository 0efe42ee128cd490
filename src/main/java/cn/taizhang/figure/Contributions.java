package cn.taizhang.figure;

/**
 * 计数来源: the rows a figure counts, as SQL over published views. The select gives {@code district},
 * {@code organization_id}, {@code subject} (what is counted once), {@code from_on}, {@code to_on} (exclusive) and
 * {@code record_id}; where amounts are added, {@code amount} as well, a whole number (of persons, of fen), the same in
 * every row of a subject. It takes no parameters: time and organization are the engine's.
 *
 * @param usedWhen a select of one boolean: whether the district has ever used the register; unused means unknown
 */
public record Contributions(String sql, String usedWhen) {}
