package cn.taizhang.secret;

import cn.taizhang.kernel.CannotStart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 更换密钥: every encrypted value is encrypted anew under a new key, all in one transaction, batch after batch. The new key
 * is on the disk before the commit and takes its place after it; {@link KeyChange} tells the two apart.
 */
public final class KeyRotation {

    private static final int BATCH = 1_000;

    /** The moments between which something is written; tests stop the program at each. */
    enum Moment {
        LOCKED,
        NEW_KEY_WRITTEN,
        HALF_ENCRYPTED,
        BEFORE_COMMIT,
        COMMITTED
    }

    private final Path file;
    private final List<EncryptedColumn> columns;
    private final Consumer<Moment> reached;

    public KeyRotation(Path file, List<EncryptedColumn> columns) {
        this(file, columns, _ -> {});
    }

    KeyRotation(Path file, List<EncryptedColumn> columns, Consumer<Moment> reached) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.reached = reached;
    }

    /**
     * Changes the key.
     *
     * @param owner of the tables; the connection of this process alone
     * @param record writes the audit entry, told how many values there were
     * @return how many values were encrypted anew
     * @throws CannotStart when there is no key to change, or somebody else is at work with the present one
     */
    public long rotate(DataSource owner, LongConsumer record) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
        var keys = new KeyRecord(JdbcClient.create(owner));
        var change = new KeyChange(file);
        var done = transaction.execute(_ -> encryptAnew(owner, keys, change, record));
        reached.accept(Moment.COMMITTED);
        change.finish(keys.fingerprint().orElseThrow());
        return Objects.requireNonNull(done);
    }

    private long encryptAnew(
            DataSource owner, KeyRecord keys, KeyChange change, LongConsumer record) {
        keys.lock();
        refuseOthers(owner);
        var known = keys.fingerprint().orElseThrow(() -> new CannotStart("这个数据库还没有用过密钥，不需要更换。"));
        change.finish(known);
        var old = new SecretValues(KeyFile.read(file));
        if (!KeyFingerprint.of(file).equals(known)) {
            throw new CannotStart("密钥文件 " + file + " 不是加密这个数据库的那一份。请换回原来的密钥文件再更换。");
        }
        reached.accept(Moment.LOCKED);
        byte[] key = change.prepare();
        reached.accept(Moment.NEW_KEY_WRITTEN);
        var fresh = new SecretValues(key);
        long values = 0;
        for (var column : columns) {
            values += encryptAnew(new JdbcTemplate(owner), column, old, fresh);
            reached.accept(Moment.HALF_ENCRYPTED);
        }
        keys.replace(KeyFingerprint.of(key));
        record.accept(values);
        reached.accept(Moment.BEFORE_COMMIT);
        return values;
    }

    /** Who runs with the old key in memory would go on encrypting with it. */
    private static void refuseOthers(DataSource owner) {
        long others =
                JdbcClient.create(owner)
                        .sql(
                                """
                                select count(*) from pg_stat_activity
                                 where datname = current_database() and application_name = 'taizhang'
                                   and pid <> pg_backend_pid()
                                """)
                        .query(Long.class)
                        .single();
        if (others > 0) {
            throw new CannotStart("台账正在运行，现在不能更换密钥：运行中的程序还会用旧密钥加密。请先停下它，再更换。");
        }
    }

    private record Stored(List<Object> key, byte[] cipher) {}

    private static long encryptAnew(
            JdbcTemplate jdbc, EncryptedColumn column, SecretValues old, SecretValues fresh) {
        long values = 0;
        @Nullable List<Object> after = null;
        while (true) {
            var batch = next(jdbc, column, after);
            if (batch.isEmpty()) {
                return values;
            }
            jdbc.batchUpdate(
                    update(column),
                    batch.stream().map(stored -> renewed(column, stored, old, fresh)).toList());
            values += batch.size();
            after = batch.getLast().key();
        }
    }

    private static Object[] renewed(
            EncryptedColumn column, Stored stored, SecretValues old, SecretValues fresh) {
        String plain = old.decrypt(stored.cipher());
        var values = new ArrayList<Object>();
        values.add(fresh.encrypt(plain));
        if (column.digest() != null) {
            values.add(fresh.digest(plain));
        }
        values.addAll(stored.key());
        return values.toArray();
    }

    private static List<Stored> next(
            JdbcTemplate jdbc, EncryptedColumn column, @Nullable List<Object> after) {
        String key = String.join(", ", column.key());
        String sql =
                "select %s, %s from %s where %2$s is not null %s order by %1$s limit %d"
                        .formatted(
                                key,
                                column.cipher(),
                                column.table(),
                                after == null ? "" : "and (" + key + ") > (" + marks(column) + ")",
                                BATCH);
        return jdbc.query(
                sql,
                (row, _) -> {
                    var values = new ArrayList<Object>();
                    for (String name : column.key()) {
                        values.add(row.getObject(name));
                    }
                    return new Stored(values, row.getBytes(column.cipher()));
                },
                after == null ? new Object[0] : after.toArray());
    }

    private static String update(EncryptedColumn column) {
        return "update %s set %s = ?%s where (%s) = (%s)"
                .formatted(
                        column.table(),
                        column.cipher(),
                        column.digest() == null ? "" : ", " + column.digest() + " = ?",
                        String.join(", ", column.key()),
                        marks(column));
    }

    private static String marks(EncryptedColumn column) {
        return Collections.nCopies(column.key().size(), "?").stream()
                .collect(Collectors.joining(", "));
    }
}
