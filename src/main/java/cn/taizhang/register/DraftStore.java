package cn.taizhang.register;

import cn.taizhang.account.AccountId;
import cn.taizhang.kernel.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The table of drafts. */
@Repository
class DraftStore {

    private static final TypeReference<Map<String, String>> TYPED = new TypeReference<>() {};

    private static final String SELECT_OWN =
            """
            select draft_id, typed, saved_at at time zone 'Asia/Shanghai' as saved_at
              from register.draft
             where account_id = :account and register = :register
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DraftStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Draft> of(AccountId account, String register) {
        return jdbc.sql(SELECT_OWN + " order by saved_at desc, draft_id desc")
                .param("account", account.value())
                .param("register", register)
                .query(this::draft)
                .list();
    }

    Optional<Draft> find(AccountId account, String register, UUID id) {
        return jdbc.sql(SELECT_OWN + " and draft_id = :id")
                .param("account", account.value())
                .param("register", register)
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    /** Writes it, or writes it anew. */
    void save(
            AccountId account,
            String register,
            UUID id,
            Map<String, String> typed,
            LocalDateTime now) {
        jdbc.sql(
                        """
                        insert into register.draft (account_id, draft_id, register, typed, saved_at)
                        values (:account, :id, :register, cast(:typed as jsonb), :now)
                        on conflict (district, account_id, draft_id)
                        do update set typed = excluded.typed, saved_at = excluded.saved_at
                        """)
                .param("account", account.value())
                .param("id", id)
                .param("register", register)
                .param("typed", json.writeValueAsString(typed))
                .param("now", Today.stamp(now))
                .update();
    }

    boolean remove(AccountId account, String register, UUID id) {
        return jdbc.sql(
                                """
                                delete from register.draft
                                 where account_id = :account and register = :register and draft_id = :id
                                """)
                        .param("account", account.value())
                        .param("register", register)
                        .param("id", id)
                        .update()
                == 1;
    }

    private Draft draft(ResultSet row, int n) throws SQLException {
        return new Draft(
                row.getObject("draft_id", UUID.class),
                json.readValue(row.getString("typed"), TYPED),
                row.getObject("saved_at", LocalDateTime.class));
    }
}
