package cn.taizhang.rectification;

import cn.taizhang.figure.Span;
import cn.taizhang.kernel.Yuan;
import cn.taizhang.organization.OrganizationId;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 未计入的整顿资金: what is told beside the figure to who may read the records. */
@Repository
class FundsAside {

    private final JdbcClient jdbc;

    FundsAside(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 未经确认的资金.
     *
     * @param amount yuan
     */
    record Unconfirmed(long number, BigDecimal amount) {

        String tenThousands() {
            return new Yuan(amount).text();
        }
    }

    /** Money that came in the span and that nobody confirmed up to its last day; empty where there is none. */
    Optional<Unconfirmed> unconfirmed(OrganizationId root, Span span) {
        return jdbc.sql(
                        """
                        select count(*) as number, coalesce(sum(f.amount), 0) as amount
                          from rectification.lagging_fund f
                          join organization.tree t
                            on t.district = f.district and t.descendant_id = f.organization_id
                           and t.ancestor_id = :root and t.from_on <= f.paid_on and t.to_on > f.paid_on
                         where f.kind = 'MONEY' and f.paid_on between :from and :to
                           and (f.confirmed_on is null or f.confirmed_on > :to)
                        """)
                .param("root", root.value())
                .param("from", span.from())
                .param("to", span.to())
                .query(Unconfirmed.class)
                .optional()
                .filter(one -> one.number() > 0);
    }
}
