package cn.taizhang.material;

import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.report.BoundText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of templates, to which rows are only ever added. */
@Repository
class TemplateStore {

    private static final String SELECT =
            """
            select t.template_id, t.organization_id, o.name as organization_name, t.name,
                   (select count(*) from material.template_edition e
                     where e.district = t.district and e.template_id = t.template_id) as editions,
                   t.recorded_at at time zone 'Asia/Shanghai' as recorded_at, t.recorded_by
              from material.template t
              join organization.directory o using (district, organization_id)
            """;

    private static final String EDITIONS =
            """
            select edition, text, places, did, recorded_at at time zone 'Asia/Shanghai' as recorded_at, recorded_by
              from material.template_edition where template_id = :id
            """;

    private final JdbcClient jdbc;
    private final PlacesColumn places;

    TemplateStore(JdbcClient jdbc, PlacesColumn places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** Others who ask the same of this template wait until the transaction has ended. */
    void holdStill(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('material-template ' || :id, 0))")
                .param("id", id.toString())
                .query((row, _) -> true)
                .list();
    }

    void insert(UUID id, OrganizationId organization, String name, LocalDateTime at, String by) {
        jdbc.sql(
                        """
                        insert into material.template (template_id, organization_id, name, recorded_at, recorded_by)
                        values (:id, :organization, :name, :at, :by)
                        """)
                .param("id", id)
                .param("organization", organization.value())
                .param("name", name)
                .param("at", Today.stamp(at))
                .param("by", by)
                .update();
    }

    /** A second edition of one number fails: somebody else was there first. */
    void addEdition(UUID id, Revision edition, byte @Nullable [] source) {
        jdbc.sql(
                        """
                        insert into material.template_edition (template_id, edition, text, places, source, did, recorded_at, recorded_by)
                        values (:id, :number, :text, cast(:places as jsonb), :source, :did, :at, :by)
                        """)
                .param("id", id)
                .param("number", edition.number())
                .param("text", edition.text().text())
                .param("places", places.written(edition.text().places()))
                .param("source", source)
                .param("did", edition.did())
                .param("at", Today.stamp(edition.at()))
                .param("by", edition.by())
                .update();
    }

    List<Template> latest(int most) {
        return jdbc.sql(SELECT + " order by t.recorded_at desc, t.template_id desc limit :most")
                .param("most", most)
                .query((row, _) -> template(row))
                .list();
    }

    Optional<Template> find(UUID id) {
        return jdbc.sql(SELECT + " where t.template_id = :id")
                .param("id", id)
                .query((row, _) -> template(row))
                .optional();
    }

    Optional<Revision> lastEdition(UUID id) {
        return jdbc.sql(EDITIONS + " order by edition desc limit 1")
                .param("id", id)
                .query((row, _) -> edition(row))
                .optional();
    }

    Optional<Revision> edition(UUID id, int number) {
        return jdbc.sql(EDITIONS + " and edition = :number")
                .param("id", id)
                .param("number", number)
                .query((row, _) -> edition(row))
                .optional();
    }

    private Revision edition(ResultSet row) throws SQLException {
        return new Revision(
                row.getInt("edition"),
                new BoundText(row.getString("text"), places.read(row.getString("places"))),
                null,
                null,
                row.getString("did"),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getString("recorded_by"));
    }

    /** The .docx it came as. */
    Optional<byte[]> source(UUID id) {
        return jdbc.sql(
                        """
                        select source from material.template_edition
                         where template_id = :id and source is not null order by edition desc limit 1
                        """)
                .param("id", id)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    private static Template template(ResultSet row) throws SQLException {
        return new Template(
                row.getObject("template_id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                row.getString("name"),
                row.getInt("editions"),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getString("recorded_by"));
    }
}
