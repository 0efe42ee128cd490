package cn.taizhang.material;

import cn.taizhang.account.AccountId;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.report.BoundPlace;
import cn.taizhang.report.BoundText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of materials and their revisions, to which rows are only ever added. */
@Repository
class MaterialStore {

    private static final String SELECT =
            """
            select m.material_id, m.organization_id, o.name as organization_name, m.title, m.period, m.as_of, m.confirm_by, m.template,
                   m.recorded_at at time zone 'Asia/Shanghai' as recorded_at, m.recorded_by,
                   case when exists (select from material.issue i where i.district = m.district and i.material_id = m.material_id)
                        then 'ISSUED'
                        when exists (select from material.review r where r.district = m.district and r.material_id = m.material_id
                                        and not exists (select from material.decision d where d.district = r.district
                                                           and d.material_id = r.material_id and d.revision = r.revision)
                                        and not exists (select from material.withdrawal w where w.district = r.district
                                                           and w.material_id = r.material_id and w.revision = r.revision))
                        then 'IN_REVIEW' else 'DRAFTING' end as state
              from material.material m
              join organization.directory o using (district, organization_id)
            """;

    private static final String REVISIONS =
            """
            select number, text, places, source_of, undoes, did, recorded_at at time zone 'Asia/Shanghai' as recorded_at, recorded_by
              from material.revision where material_id = :id
            """;

    private final JdbcClient jdbc;
    private final PlacesColumn places;

    MaterialStore(JdbcClient jdbc, PlacesColumn places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * @param account of who drafts it, null for the command line
     */
    void insert(Material material, @Nullable AccountId account) {
        jdbc.sql(
                        """
                        insert into material.material (material_id, organization_id, title, period, as_of, confirm_by, template,
                               account_id, recorded_at, recorded_by)
                        values (:id, :organization, :title, :period, :asOf, :confirmBy, :template, :account, :at, :by)
                        """)
                .param("id", material.id())
                .param("organization", material.organization().value())
                .param("title", material.title())
                .param("period", material.period().text())
                .param("asOf", material.asOf())
                .param("confirmBy", material.confirmBy())
                .param("template", material.template())
                .param("account", account == null ? null : account.value())
                .param("at", Today.stamp(material.startedAt()))
                .param("by", material.startedBy())
                .update();
    }

    /** Others who ask the same of this material wait until the transaction has ended. */
    void holdStill(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('material ' || :id, 0))")
                .param("id", id.toString())
                .query((row, _) -> true)
                .list();
    }

    /** A second revision of one number fails: somebody else was there first. */
    void add(UUID id, Revision revision, byte @Nullable [] source) {
        jdbc.sql(
                        """
                        insert into material.revision (material_id, number, text, places, source, source_of, undoes, did, recorded_at, recorded_by)
                        values (:id, :number, :text, cast(:places as jsonb), :source, :sourceOf, :undoes, :did, :at, :by)
                        """)
                .param("id", id)
                .param("number", revision.number())
                .param("text", revision.text().text())
                .param("places", places.written(revision.text().places()))
                .param("source", source)
                .param("sourceOf", revision.source())
                .param("undoes", revision.undoes())
                .param("did", revision.did())
                .param("at", Today.stamp(revision.at()))
                .param("by", revision.by())
                .update();
    }

    List<Material> latest(int most) {
        return jdbc.sql(SELECT + " order by m.recorded_at desc, m.material_id desc limit :most")
                .param("most", most)
                .query((row, _) -> material(row))
                .list();
    }

    /** What is not fixed yet, the newest first. */
    List<Material> unfinished(int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where not exists (select from material.issue i
                                                    where i.district = m.district and i.material_id = m.material_id)
                                 order by m.recorded_at desc, m.material_id desc limit :most
                                """)
                .param("most", most)
                .query((row, _) -> material(row))
                .list();
    }

    /** In no order. */
    List<Material> all(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " where m.material_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> material(row))
                .list();
    }

    Optional<Material> find(UUID id) {
        return jdbc.sql(SELECT + " where m.material_id = :id")
                .param("id", id)
                .query((row, _) -> material(row))
                .optional();
    }

    Optional<Revision> revision(UUID id, int number) {
        return jdbc.sql(REVISIONS + " and number = :number")
                .param("id", id)
                .param("number", number)
                .query((row, _) -> revision(row))
                .optional();
    }

    Optional<Revision> lastRevision(UUID id) {
        return jdbc.sql(REVISIONS + " order by number desc limit 1")
                .param("id", id)
                .query((row, _) -> revision(row))
                .optional();
    }

    /** The newest first. */
    List<Revision> revisions(UUID id, int most) {
        return jdbc.sql(REVISIONS + " order by number desc limit :most")
                .param("id", id)
                .param("most", most)
                .query((row, _) -> revision(row))
                .list();
    }

    /** Whether there is one from that template, in whatever state. */
    boolean isBegun(OrganizationId organization, ReportPeriod period, String template) {
        return jdbc.sql(
                        """
                        select exists (select from material.material
                                        where organization_id = :organization and period = :period and template = :template)
                        """)
                .param("organization", organization.value())
                .param("period", period.text())
                .param("template", template)
                .query(Boolean.class)
                .single();
    }

    /** Of each material what its newest revision asks for; places that ask for nothing (empty) are left out. */
    Map<UUID, Set<String>> asked(List<UUID> ids, Function<BoundPlace, String> by) {
        var asked = new HashMap<UUID, Set<String>>();
        jdbc.sql(
                        """
                        select distinct on (material_id) material_id, places from material.revision
                         where material_id = any(:ids) order by material_id, number desc
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    asked.put(
                            row.getObject("material_id", UUID.class),
                            places.read(row.getString("places")).stream()
                                    .map(by)
                                    .filter(code -> !code.isEmpty())
                                    .collect(Collectors.toSet()));
                });
        return asked;
    }

    /** 定稿 of an organization, the newest first. */
    List<Material> issued(OrganizationId organization) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where m.organization_id = :organization
                                   and exists (select from material.issue i where i.district = m.district and i.material_id = m.material_id)
                                 order by m.recorded_at desc, m.material_id desc limit :most
                                """)
                .param("organization", organization.value())
                .param("most", Materials.LISTED)
                .query((row, _) -> material(row))
                .list();
    }

    /** The .docx that came with a revision. */
    byte[] source(UUID id, int number) {
        return jdbc.sql(
                        "select source from material.revision where material_id = :id and number = :number")
                .param("id", id)
                .param("number", number)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    private static Material material(ResultSet row) throws SQLException {
        return new Material(
                row.getObject("material_id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                row.getString("title"),
                ReportPeriod.parse(row.getString("period")).orElseThrow(),
                row.getObject("as_of", LocalDate.class),
                row.getObject("confirm_by", LocalDate.class),
                row.getString("template"),
                State.valueOf(row.getString("state")),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getString("recorded_by"));
    }

    private Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getInt("number"),
                new BoundText(row.getString("text"), places.read(row.getString("places"))),
                row.getObject("source_of", Integer.class),
                row.getObject("undoes", Integer.class),
                row.getString("did"),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getString("recorded_by"));
    }
}
