package cn.taizhang.method;

import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of methods, to which rows are only ever added: a method, its revisions with their parts, its steps. */
@Repository
class MethodStore {

    private static final String METHODS =
            """
            select m.method_id, m.organization_id, o.name as organization_name
              from method.method m
              join organization.directory o using (district, organization_id)
            """;

    private static final int MOST = 300;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    MethodStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** False when there is one of this id: the form was sent twice. */
    boolean insert(MethodId id, OrganizationId organization, LocalDateTime at, String by) {
        return jdbc.sql(
                                """
                                insert into method.method (method_id, organization_id, recorded_at, recorded_by)
                                values (:id, :organization, :at, :by)
                                on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("organization", organization.value())
                        .param("at", Today.stamp(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Others who declare or change methods of this organization wait until the transaction has ended. */
    void holdStill(OrganizationId organization) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('method ' || :id, 0))")
                .param("id", organization.toString())
                .query((row, _) -> true)
                .list();
    }

    /** False when there is one of this number: somebody else was there first. */
    boolean add(MethodId id, Revision revision) {
        int added =
                jdbc.sql(
                                """
                                insert into method.revision (method_id, number, name, document_number, reading, kinds, from_on, did,
                                                             recorded_at, recorded_by)
                                values (:id, :number, :name, :document, :reading, cast(:kinds as text[]), :from, :did, :at, :by)
                                on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("number", revision.number())
                        .param("name", revision.name())
                        .param("document", revision.documentNumber())
                        .param("reading", revision.reading())
                        .param("kinds", names(revision.kinds()))
                        .param("from", revision.fromOn())
                        .param("did", revision.did())
                        .param("at", Today.stamp(revision.recordedAt()))
                        .param("by", revision.recordedBy())
                        .update();
        if (added == 1) {
            addParts(id, revision);
        }
        return added == 1;
    }

    private void addParts(MethodId id, Revision revision) {
        var rows = new ArrayList<MapSqlParameterSource>();
        for (var part : revision.parts()) {
            var row =
                    new MapSqlParameterSource("id", id.value())
                            .addValue("number", revision.number())
                            .addValue("place", rows.size() + 1)
                            .addValue("part", part.id())
                            .addValue("group", part.group())
                            .addValue("title", part.title())
                            .addValue("description", part.description())
                            .addValue("confirmed", part.confirmed());
            rows.add(bound(row, part.binding()));
        }
        batch.batchUpdate(
                """
                insert into method.part (method_id, number, place, part_id, group_label, title, description, confirmed,
                                         binding, figure, direction, threshold, register)
                values (:id, :number, :place, :part, :group, :title, :description, :confirmed,
                        :binding, :figure, :direction, :threshold, :register)
                """,
                rows.toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource bound(MapSqlParameterSource row, Binding binding) {
        row.addValue("figure", null)
                .addValue("direction", null)
                .addValue("threshold", null)
                .addValue("register", null);
        return switch (binding) {
            case Binding.Unbound _ -> row.addValue("binding", "NONE");
            case Binding.ToTasks _ -> row.addValue("binding", "TASKS");
            case Binding.ToRegister(var register) ->
                    row.addValue("binding", "REGISTER").addValue("register", register);
            case Binding.ToFigure(var figure, var direction, var threshold) ->
                    row.addValue("binding", "FIGURE")
                            .addValue("figure", figure)
                            .addValue("direction", direction.name())
                            .addValue("threshold", threshold);
        };
    }

    /** False when there is one of this number: somebody else was there first. */
    boolean add(MethodId id, Method.Step step, LocalDateTime at) {
        return jdbc.sql(
                                """
                                insert into method.step (method_id, number, state, on_day, recorded_at, recorded_by)
                                values (:id, :number, :state, :on, :at, :by)
                                on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("number", step.number())
                        .param("state", step.state().name())
                        .param("on", step.onDay())
                        .param("at", Today.stamp(at))
                        .param("by", step.recordedBy())
                        .update()
                == 1;
    }

    /** All of the district, by their organization and in the order in which they were declared; four statements. */
    List<Method> list() {
        var heads =
                jdbc.sql(METHODS + " order by o.code, m.method_id limit :most")
                        .param("most", MOST)
                        .query(MethodStore::head)
                        .list();
        return complete(heads);
    }

    Optional<Method> find(MethodId id) {
        var heads =
                jdbc.sql(METHODS + " where m.method_id = :id")
                        .param("id", id.value())
                        .query(MethodStore::head)
                        .list();
        return complete(heads).stream().findFirst();
    }

    private List<Method> complete(List<Method> heads) {
        var ids = heads.stream().map(one -> one.id().value()).toArray(UUID[]::new);
        var revisions = revisions(ids);
        var steps = steps(ids);
        return heads.stream()
                .map(one ->
                        new Method(
                                one.id(),
                                one.organization(),
                                one.organizationName(),
                                revisions.getOrDefault(one.id().value(), List.of()),
                                steps.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<Revision>> revisions(UUID[] ids) {
        var parts = parts(ids);
        var revisions = new LinkedHashMap<UUID, List<Revision>>();
        jdbc.sql(
                        """
                        select method_id, number, name, document_number, reading, kinds, from_on, did,
                               recorded_at at time zone 'Asia/Shanghai' as recorded_at, recorded_by
                          from method.revision
                         where method_id = any(cast(:ids as uuid[]))
                         order by method_id, number
                        """)
                .param("ids", ids)
                .query(row -> {
                    var id = row.getObject("method_id", UUID.class);
                    var of = parts.getOrDefault(id, Map.of());
                    revisions.computeIfAbsent(id, _ -> new ArrayList<>()).add(revision(row, of));
                });
        return revisions;
    }

    private Map<UUID, Map<Integer, List<Part>>> parts(UUID[] ids) {
        var parts = new HashMap<UUID, Map<Integer, List<Part>>>();
        jdbc.sql(
                        """
                        select method_id, number, part_id, group_label, title, description, confirmed,
                               binding, figure, direction, threshold, register
                          from method.part
                         where method_id = any(cast(:ids as uuid[]))
                         order by method_id, number, place
                        """)
                .param("ids", ids)
                .query(row -> {
                    parts.computeIfAbsent(
                                    row.getObject("method_id", UUID.class), _ -> new HashMap<>())
                            .computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>())
                            .add(part(row));
                });
        return parts;
    }

    private Map<UUID, List<Method.Step>> steps(UUID[] ids) {
        var steps = new HashMap<UUID, List<Method.Step>>();
        jdbc.sql(
                        """
                        select method_id, number, state, on_day, recorded_by
                          from method.step
                         where method_id = any(cast(:ids as uuid[]))
                         order by method_id, number
                        """)
                .param("ids", ids)
                .query(row -> {
                    steps.computeIfAbsent(
                                    row.getObject("method_id", UUID.class), _ -> new ArrayList<>())
                            .add(
                                    new Method.Step(
                                            row.getInt("number"),
                                            MethodState.valueOf(row.getString("state")),
                                            row.getObject("on_day", LocalDate.class),
                                            row.getString("recorded_by")));
                });
        return steps;
    }

    private static Method head(ResultSet row, int n) throws SQLException {
        return new Method(
                new MethodId(row.getObject("method_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                List.of(),
                List.of());
    }

    private static Revision revision(ResultSet row, Map<Integer, List<Part>> parts)
            throws SQLException {
        int number = row.getInt("number");
        return new Revision(
                number,
                row.getString("name"),
                row.getString("document_number"),
                row.getString("reading"),
                Stream.of((String[]) row.getArray("kinds").getArray())
                        .map(OrganizationKind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("from_on", LocalDate.class),
                parts.getOrDefault(number, List.of()),
                row.getString("did"),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getString("recorded_by"));
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getObject("part_id", UUID.class),
                row.getString("group_label"),
                row.getString("title"),
                row.getString("description"),
                row.getBoolean("confirmed"),
                binding(row));
    }

    private static Binding binding(ResultSet row) throws SQLException {
        String binding = row.getString("binding");
        return switch (binding) {
            case "NONE" -> new Binding.Unbound();
            case "TASKS" -> new Binding.ToTasks();
            case "REGISTER" -> new Binding.ToRegister(row.getString("register"));
            case "FIGURE" ->
                    new Binding.ToFigure(
                            row.getString("figure"),
                            Direction.valueOf(row.getString("direction")),
                            row.getBigDecimal("threshold"));
            default -> throw new IllegalStateException("no binding " + binding);
        };
    }

    private static @Nullable Object names(Set<OrganizationKind> kinds) {
        return kinds.stream().map(OrganizationKind::name).sorted().toArray(String[]::new);
    }
}
