package cn.taizhang.account;

import cn.taizhang.secret.EncryptedColumn;
import cn.taizhang.secret.SecretValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of second factors and their recovery codes; secrets lie there encrypted, codes as hashes. */
@Repository
class SecondFactorStore {

    static final List<EncryptedColumn> ENCRYPTED =
            List.of(
                    EncryptedColumn.of(
                            "account.second_factor",
                            List.of("district", "account_id"),
                            "secret_cipher"));

    private final JdbcClient jdbc;
    private final SecretValues secrets;

    SecondFactorStore(JdbcClient jdbc, SecretValues secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    Optional<StoredSecondFactor> find(AccountId id) {
        return jdbc.sql(
                        """
                        select secret_cipher, confirmed_at is not null as confirmed, last_step
                          from account.second_factor
                         where account_id = :id
                        """)
                .param("id", id.value())
                .query(this::factor)
                .optional();
    }

    /** A new secret, not confirmed yet; one that was being set up is forgotten, a confirmed one stays. */
    void begin(AccountId id, String secret) {
        jdbc.sql(
                        """
                        insert into account.second_factor (account_id, secret_cipher) values (:id, :secret)
                        on conflict (district, account_id) do update
                           set secret_cipher = excluded.secret_cipher, last_step = 0
                         where second_factor.confirmed_at is null
                        """)
                .param("id", id.value())
                .param("secret", secrets.encrypt(secret))
                .update();
    }

    void confirm(AccountId id, long step, Instant now) {
        jdbc.sql(
                        """
                        with confirmed as (
                            update account.second_factor set confirmed_at = :now, last_step = :step
                             where account_id = :id)
                        update account.account
                           set second_factor_count = second_factor_count + 1, version = version + 1
                         where account_id = :id
                        """)
                .param("id", id.value())
                .param("step", step)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void used(AccountId id, long step) {
        jdbc.sql("update account.second_factor set last_step = :step where account_id = :id")
                .param("id", id.value())
                .param("step", step)
                .update();
    }

    /** Takes the second factor away with its codes; the sessions that began with it are over. */
    int remove(AccountId id) {
        int removed =
                jdbc.sql("delete from account.second_factor where account_id = :id")
                        .param("id", id.value())
                        .update();
        jdbc.sql(
                        """
                        update account.account
                           set second_factor_count = second_factor_count + 1, version = version + 1,
                               failed_attempts = 0, locked_until = null
                         where account_id = :id
                        """)
                .param("id", id.value())
                .update();
        return removed;
    }

    void forgetCodes(AccountId id) {
        jdbc.sql("delete from account.recovery_code where account_id = :id")
                .param("id", id.value())
                .update();
    }

    void keepCode(AccountId id, int number, String hash) {
        jdbc.sql(
                        """
                        insert into account.recovery_code (account_id, number, code_hash)
                        values (:id, :number, :hash)
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("hash", hash)
                .update();
    }

    /** The hash of a recovery code that was not used yet. */
    Optional<String> unusedCode(AccountId id, int number) {
        return jdbc.sql(
                        """
                        select code_hash from account.recovery_code
                         where account_id = :id and number = :number and used_at is null
                        """)
                .param("id", id.value())
                .param("number", number)
                .query(String.class)
                .optional();
    }

    void useCode(AccountId id, int number, Instant now) {
        jdbc.sql(
                        """
                        update account.recovery_code set used_at = :now
                         where account_id = :id and number = :number
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    int unusedCodes(AccountId id) {
        return jdbc.sql(
                        """
                        select count(*) from account.recovery_code where account_id = :id and used_at is null
                        """)
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private StoredSecondFactor factor(ResultSet row, int n) throws SQLException {
        return new StoredSecondFactor(
                secrets.decrypt(row.getBytes("secret_cipher")),
                row.getBoolean("confirmed"),
                row.getLong("last_step"));
    }
}
