package cn.taizhang.database;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 取数角色: counts under a role of its own, which reads what figures count and nothing else, so that no figure grows smaller with its
 * reader's rights. Who calls it has asked for the right to the figure (docs/adr/009).
 */
@Component
public class FigureRole {

    /** As whoever logged in. */
    private static final String NONE = "none";

    private final JdbcClient jdbc;

    public FigureRole(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does a piece of counting under the role; back under the product's own afterwards. Refused outside a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T count(Supplier<T> counting) {
        assume(Roles.FIGURES);
        T counted = counting.get();
        // not in a finally: after a failed statement the transaction only rolls back, and the role
        // with it
        assume(NONE);
        return counted;
    }

    private void assume(String role) {
        jdbc.sql("select set_config('role', :role, true)")
                .param("role", role)
                .query(String.class)
                .single();
    }
}
