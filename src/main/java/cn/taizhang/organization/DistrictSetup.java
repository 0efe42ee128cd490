package cn.taizhang.organization;

import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 建区: gives an empty database its district, once. Every key carries the district's code from then on. */
@Service
@Transactional
public class DistrictSetup {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    DistrictSetup(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Six digits of the district this database belongs to; empty before it was set up. */
    @Transactional(readOnly = true)
    public Optional<String> currentDistrict() {
        return jdbc.sql("select code from kernel.district").query(String.class).optional();
    }

    /** Writes the district's code and name; a database that has a district already is refused by its constraint. */
    public void begin(Actor actor, String code, String name) {
        jdbc.sql("insert into kernel.district (code, name) values (:code, :name)")
                .param("code", code)
                .param("name", name)
                .update();
        audit.append(
                actor,
                new AuditEntry(
                        "建区",
                        "districts",
                        null,
                        null,
                        java.util.Map.of("code", code, "name", name)));
    }

    /**
     * Lets the database look at what a bulk load has written. Without it the first pages are planned as if every table
     * were empty, and a list that takes milliseconds takes most of a minute.
     */
    public void measure() {
        jdbc.sql("analyze").update();
    }
}
