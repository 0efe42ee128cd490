package cn.taizhang.method;

import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of tasks. */
@Repository
class TaskStore {

    private static final String SELECT =
            """
            select k.task_id, k.method_id, k.part_id, k.organization_id, o.name as organization_name, o.code as organization_code, k.title, k.due_on,
                   k.done_on, k.done_by, k.version
              from method.task k
              join organization.directory o using (district, organization_id)
            """;

    private static final String IN_SCOPE =
            """
             exists (select from organization.tree t
                      where t.district = k.district and t.descendant_id = k.organization_id
                        and t.ancestor_id = any(cast(:roots as uuid[]))
                        and (t.to_on = 'infinity' or t.from_on <= k.due_on and t.to_on > k.due_on))
            """;

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many were added; those that there are already are not added again. */
    int insert(MethodId method, UUID part, TaskDraft draft, LocalDateTime at, String by) {
        return jdbc.sql(
                        """
                        insert into method.task (task_id, method_id, part_id, organization_id, title, due_on, recorded_at, recorded_by)
                        select uuidv7(), :method, :part, given, :title, :due, :at, :by
                          from unnest(cast(:organizations as uuid[])) as given
                        on conflict (district, part_id, organization_id, title, due_on) where withdrawn_on is null do nothing
                        """)
                .param("method", method.value())
                .param("part", part)
                .param("title", draft.title())
                .param("due", draft.dueOn())
                .param("at", Today.stamp(at))
                .param("by", by)
                .param(
                        "organizations",
                        draft.organizations().stream()
                                .map(OrganizationId::value)
                                .toArray(UUID[]::new))
                .update();
    }

    Optional<Task> find(Scope scope, UUID id) {
        return jdbc.sql(
                        SELECT
                                + " where k.task_id = :id and k.withdrawn_on is null and "
                                + IN_SCOPE)
                .param("id", id)
                .param("roots", scope.asArray())
                .query(TaskStore::task)
                .optional();
    }

    /** Below (or at) an organization, by the day on which they are due; open ones first. */
    List<Task> under(
            Scope scope,
            OrganizationId organization,
            @Nullable MethodId method,
            @Nullable UUID part,
            LocalDate from,
            LocalDate to,
            int limit) {
        return jdbc.sql(
                        SELECT
                                + " where "
                                + IN_SCOPE
                                + """
                                   and exists (select from organization.tree u
                                                where u.district = k.district and u.descendant_id = k.organization_id
                                                  and u.ancestor_id = :organization
                                                  and u.from_on <= k.due_on and u.to_on > k.due_on)
                                   and (cast(:method as uuid) is null or k.method_id = :method)
                                   and (cast(:part as uuid) is null or k.part_id = :part)
                                   and k.due_on between :from and :to and k.withdrawn_on is null
                                 order by k.done_on is not null, k.due_on, o.code, k.task_id
                                 limit :limit
                                """)
                .param("roots", scope.asArray())
                .param("organization", organization.value())
                .param("method", method == null ? null : method.value())
                .param("part", part)
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query(TaskStore::task)
                .list();
    }

    /** Open ones of these very organizations that are due by a day, the most pressing first; none of a method retired by then. */
    List<Task> open(Scope organizations, LocalDate today, LocalDate by, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where k.organization_id = any(cast(:organizations as uuid[])) and k.done_on is null
                                   and k.due_on <= :by and k.withdrawn_on is null
                                   and not exists (select from method.step s
                                                    where s.district = k.district and s.method_id = k.method_id
                                                      and s.state = 'RETIRED' and s.on_day <= :today)
                                 order by k.due_on, k.task_id
                                 limit :limit
                                """)
                .param("organizations", organizations.asArray())
                .param("today", today)
                .param("by", by)
                .param("limit", limit)
                .query(TaskStore::task)
                .list();
    }

    /** False when it has changed meanwhile. */
    boolean settle(UUID id, int version, @Nullable LocalDate doneOn, String by) {
        return jdbc.sql(
                                """
                                update method.task
                                   set done_on = cast(:done as date), done_by = :by, version = version + 1
                                 where task_id = :id and version = :version
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("done", doneOn)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** 撤回; false when it has changed meanwhile, or was done. */
    boolean withdraw(UUID id, int version, LocalDate on, String by, String because) {
        return jdbc.sql(
                                """
                                update method.task
                                   set withdrawn_on = :on, withdrawn_by = :by, withdrawn_because = :because, version = version + 1
                                 where task_id = :id and version = :version and done_on is null and withdrawn_on is null
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("on", on)
                        .param("by", by)
                        .param("because", because)
                        .update()
                == 1;
    }

    /** The parts that have a task which was not taken back. */
    Set<UUID> parts(MethodId method) {
        return jdbc.sql(
                        """
                        select distinct part_id from method.task where method_id = :method and withdrawn_on is null
                        """)
                .param("method", method.value())
                .query(UUID.class)
                .set();
    }

    /**
     * Done by the last day among those due in the span, the due day itself being in time; for the organization and those directly
     * below it, by part.
     */
    Map<UUID, Map<UUID, TaskCount>> count(
            MethodId method, OrganizationId organization, LocalDate from, LocalDate to) {
        var counts = new HashMap<UUID, Map<UUID, TaskCount>>();
        jdbc.sql(
                        """
                        select k.part_id, below.descendant_id, count(*) filter (where k.done_on <= :to) as done,
                               count(*) filter (where k.done_on <= :to or k.due_on < :to) as due
                          from method.task k
                          join organization.tree t
                            on t.district = k.district and t.descendant_id = k.organization_id
                           and t.from_on <= k.due_on and t.to_on > k.due_on
                          join organization.tree below
                            on below.district = t.district and below.descendant_id = t.ancestor_id
                           and below.ancestor_id = :organization and below.depth <= 1
                           and below.from_on <= k.due_on and below.to_on > k.due_on
                         where k.method_id = :method and k.due_on between :from and :to and k.withdrawn_on is null
                         group by k.part_id, below.descendant_id
                        """)
                .param("method", method.value())
                .param("organization", organization.value())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    counts.computeIfAbsent(
                                    row.getObject("part_id", UUID.class), _ -> new HashMap<>())
                            .put(
                                    row.getObject("descendant_id", UUID.class),
                                    new TaskCount(row.getLong("done"), row.getLong("due")));
                });
        return counts;
    }

    private static Task task(ResultSet row, int n) throws SQLException {
        return new Task(
                row.getObject("task_id", UUID.class),
                new MethodId(row.getObject("method_id", UUID.class)),
                row.getObject("part_id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                row.getString("organization_code"),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_by"),
                row.getInt("version"));
    }
}
