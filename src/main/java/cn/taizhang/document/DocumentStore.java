package cn.taizhang.document;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Scope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of documents. */
@Repository
class DocumentStore {

    private static final String SELECT_IN_SCOPE =
            """
            select d.document_id, d.title, d.kind_key, d.number, d.category, d.state, d.issued_on, d.in_force_on,
                   d.repealed_on, d.organization_id, o.name as organization_name, d.on_behalf,
                   d.version
              from document.document d
              join organization.directory o using (district, organization_id)
             where exists (select from organization.tree t
                            where t.district = d.district and t.descendant_id = d.organization_id
                              and t.ancestor_id = any(cast(:roots as uuid[]))
                              and (t.to_on = o.dissolved_on or t.from_on <= d.issued_on and t.to_on > d.issued_on))
            """;

    /** The same kind, in force on the day and counted under the root. */
    private static final String SAME_KIND_COUNTED =
            """
            select from document.document same
              join organization.tree below
                on below.district = same.district and below.descendant_id = same.organization_id
               and below.ancestor_id = :root and below.from_on <= :day and below.to_on > :day
             where same.district = d.district and same.category = d.category and same.kind_key = d.kind_key
               and same.in_force_on <= :day and (same.repealed_on is null or same.repealed_on > :day)
            """;

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DocumentId> insert(
            DocumentDraft draft, String kindKey, Actor actor, LocalDateTime now, boolean onBehalf) {
        var id = new DocumentId(Ids.next());
        int inserted =
                jdbc.sql(
                                """
                                insert into document.document (document_id, organization_id, title, kind_key, number,
                                       category, state, issued_on, in_force_on, repealed_on, recorded_at,
                                       recorded_by, on_behalf, request_key)
                                values (:id, :organization, :title, :kindKey, :number, :category, :state, :issuedOn,
                                        :inForceOn, :repealedOn, :recordedAt, :recordedBy, :onBehalf, :request)
                                on conflict on constraint document_once do nothing
                                """)
                        .params(values(id, draft, kindKey))
                        .param("recordedAt", Today.stamp(now))
                        .param("recordedBy", actor.name())
                        .param("onBehalf", onBehalf)
                        .param("request", draft.requestKey())
                        .update();
        return inserted == 1 ? Optional.of(id) : Optional.empty();
    }

    DocumentId byRequest(UUID requestKey) {
        return new DocumentId(
                jdbc.sql("select document_id from document.document where request_key = :key")
                        .param("key", requestKey)
                        .query(UUID.class)
                        .single());
    }

    boolean replace(DocumentId id, int version, DocumentDraft draft, String kindKey) {
        return jdbc.sql(
                                """
                                update document.document
                                   set organization_id = :organization, title = :title, kind_key = :kindKey,
                                       number = :number, category = :category, state = :state, issued_on = :issuedOn,
                                       in_force_on = :inForceOn, repealed_on = :repealedOn, version = version + 1
                                 where document_id = :id and version = :version
                                """)
                        .params(values(id, draft, kindKey))
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<DocumentRow> find(Scope scope, DocumentId id) {
        return jdbc.sql(SELECT_IN_SCOPE + " and d.document_id = :id")
                .param("roots", scope.asArray())
                .param("id", id.value())
                .query(DocumentRow.class)
                .optional();
    }

    List<DocumentRow> list(
            Scope scope, DocumentQuestion question, @Nullable DocumentId after, int limit) {
        return jdbc.sql(
                        SELECT_IN_SCOPE
                                + """
                                   and (:text = '' or strpos(d.title, :text) > 0 or strpos(d.number, :text) > 0)
                                   and (cast(:category as text) is null or d.category = :category)
                                   and (cast(:state as text) is null or d.state = :state)
                                   and (cast(:after as uuid) is null
                                        or (coalesce(d.issued_on, 'infinity'), d.document_id)
                                           < (select coalesce(last.issued_on, 'infinity'), last.document_id
                                                from document.document last where last.document_id = :after))
                                 order by coalesce(d.issued_on, 'infinity') desc, d.document_id desc
                                 limit :limit
                                """)
                .param("roots", scope.asArray())
                .param("text", question.text())
                .param("category", question.category() == null ? null : question.category().name())
                .param("state", question.state() == null ? null : question.state().name())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(DocumentRow.class)
                .list();
    }

    List<DocumentRow> among(Scope scope, List<UUID> ids) {
        if (ids.isEmpty() || scope.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        SELECT_IN_SCOPE
                                + " and d.document_id in (:ids) order by d.in_force_on desc, d.document_id desc")
                .param("roots", scope.asArray())
                .param("ids", ids)
                .query(DocumentRow.class)
                .list();
    }

    /**
     * How many kinds of a category were issued by a day under a root and not yet in force then, by no organization;
     * they are told, not counted.
     */
    long kindsOnTrial(OrganizationId root, DocumentCategory category, LocalDate day) {
        return jdbc.sql(
                        """
                        select count(distinct d.kind_key)
                          from document.document d
                          join organization.tree t
                            on t.district = d.district and t.descendant_id = d.organization_id
                           and t.from_on <= :day and t.to_on > :day
                         where t.ancestor_id = :root and d.category = :category and d.issued_on <= :day
                           and (d.in_force_on is null or d.in_force_on > :day)
                           and (d.repealed_on is null or d.repealed_on > :day)
                           and not exists (
                        """
                                + SAME_KIND_COUNTED
                                + ")")
                .param("root", root.value())
                .param("category", category.name())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /**
     * How many kinds of a category only organizations that have ended by the day left in force there: they are told,
     * not counted, since nobody that still exists applies them.
     */
    long kindsOfEnded(OrganizationId root, DocumentCategory category, LocalDate day) {
        return jdbc.sql(
                        """
                        select count(distinct d.kind_key)
                          from document.document d
                          join organization.directory o using (district, organization_id)
                          join organization.tree t
                            on t.district = d.district and t.descendant_id = d.organization_id
                           and t.ancestor_id = :root and t.to_on = o.dissolved_on
                         where o.dissolved_on <= :day and d.category = :category
                           and d.in_force_on <= :day and (d.repealed_on is null or d.repealed_on > :day)
                           and not exists (
                        """
                                + SAME_KIND_COUNTED
                                + ")")
                .param("root", root.value())
                .param("category", category.name())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> values(
            DocumentId id, DocumentDraft draft, String kindKey) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id.value());
        values.put("organization", Objects.requireNonNull(draft.organization()).value());
        values.put("title", draft.title());
        values.put("kindKey", kindKey);
        values.put("number", draft.number());
        values.put("category", Objects.requireNonNull(draft.category()).name());
        values.put("state", Objects.requireNonNull(draft.state()).name());
        values.put("issuedOn", draft.issuedOn());
        values.put("inForceOn", draft.inForceOn());
        values.put("repealedOn", draft.repealedOn());
        return values;
    }
}
