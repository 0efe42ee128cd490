package cn.taizhang.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Programmes as rows of a sheet mean them. */
@Repository
class KnownProgrammes {

    private final JdbcClient jdbc;

    KnownProgrammes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which programme a row means: by its number, or by organization, kind and first day; null for none. */
    @Nullable UUID meant(@Nullable UUID id, NewProgramme row) {
        return jdbc.sql(
                        """
                        select programme_id from campaign.programme
                         where programme_id = cast(:id as uuid)
                            or organization_id = cast(:organization as uuid) and kind = :kind
                               and starts_on = cast(:starts as date)
                         order by programme_id = cast(:id as uuid) desc nulls last limit 1
                        """)
                .param("id", id)
                .param(
                        "organization",
                        row.organization() == null ? null : row.organization().value())
                .param("kind", row.kind() == null ? null : row.kind().name())
                .param("starts", row.startsOn())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
