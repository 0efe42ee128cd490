package cn.taizhang.backup;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 备份目录: the last entry of a backup. A file without it was cut short.
 *
 * @param snapshotAt the moment whose state the tables hold, ISO 8601 in UTC
 * @param entries every other entry
 * @param sequences where the numbering goes on
 */
record Contents(String snapshotAt, List<Entry> entries, List<Sequence> sequences) {

    Contents {
        entries = List.copyOf(entries);
        sequences = List.copyOf(sequences);
    }

    /**
     * 条目.
     *
     * @param sha256 of the unpacked bytes
     * @param rows null for what is no table
     */
    record Entry(String name, long bytes, String sha256, @Nullable Rows rows) {}

    /**
     * 行.
     *
     * @param digest of the rows as a set: the order in which a table hands them out does not matter
     */
    record Rows(long count, String digest) {}

    /** 序列. */
    record Sequence(String schema, String name, long lastValue, boolean called) {

        String quoted() {
            return Quoted.name(schema) + "." + Quoted.name(name);
        }
    }

    Optional<Entry> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
