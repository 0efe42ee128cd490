package cn.taizhang.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 数据库里的审计链, read through one plain connection in one snapshot; only a thousand entries at a time are in memory. */
public final class DatabaseChains implements ChainSource {

    private static final int AT_A_TIME = 1_000;

    /** In the order of the canonical form; all but the first five are its content. */
    private static final String ENTRIES =
            """
            select chain_id, number, algorithm, encode(previous, 'hex'), encode(hash, 'hex'),
                   district, entry_id::text, trunc(extract(epoch from happened_at) * 1000000)::text, actor,
                   account_id::text, action, subject_kind, subject_id::text, organization_id::text, detail::text
              from audit.entry
             order by chain_id, number, entry_id
            """;

    private final Connection connection;

    /** @param connection in a transaction of its own (no auto-commit), best one that reads a single snapshot */
    public DatabaseChains(Connection connection) {
        this.connection = connection;
    }

    @Override
    public List<ChainHead> heads() {
        var heads = new ArrayList<ChainHead>();
        read(
                """
                select chain_id, number, encode(hash, 'hex') from audit.head where number > 0 order by chain_id
                """,
                row ->
                        heads.add(
                                new ChainHead(
                                        row.getObject(1, UUID.class),
                                        row.getLong(2),
                                        text(row, 3))));
        return heads;
    }

    @Override
    public void entries(Consumer<ChainEntry> each) {
        read(ENTRIES, row -> each.accept(entry(row)));
    }

    private static ChainEntry entry(ResultSet row) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        var content = new ArrayList<@Nullable String>(columns - 5);
        for (int i = 6; i <= columns; i++) {
            content.add(row.getString(i));
        }
        return new ChainEntry(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getInt(3),
                text(row, 4),
                text(row, 5),
                content);
    }

    /** Somebody who may drop the constraints may also empty the column. */
    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, Row each) {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(AT_A_TIME);
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    each.read(rows);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the audit chains cannot be read", failed);
        }
    }
}
