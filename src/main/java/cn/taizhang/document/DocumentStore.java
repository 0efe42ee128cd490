package cn.taizhang.document;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Scope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
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

    void insert(
            DocumentId id,
            DocumentDraft draft,
            String kindKey,
            Actor actor,
            LocalDateTime now,
            boolean onBehalf) {
        jdbc.sql(
                        """
                        insert into document.document (document_id, organization_id, title, kind_key, number,
                               category, state, issued_on, in_force_on, repealed_on, recorded_at,
                               recorded_by, on_behalf, request_key)
                        values (:id, :organization, :title, :kindKey, :number, :category, :state, :issuedOn,
                                :inForceOn, :repealedOn, :recordedAt, :recordedBy, :onBehalf, :id)
                        """)
                .params(values(id, draft, kindKey))
                .param("recordedAt", Today.stamp(now))
                .param("recordedBy", actor.name())
                .param("onBehalf", onBehalf)
                .update();
    }

    /** Which documents these drafts mean: by id, or by issuer, title and number; null for those not there. */
    List<@Nullable UUID> known(List<DocumentDraft> drafts) {
        var known = new ArrayList<@Nullable UUID>();
        jdbc.sql(
                        """
                        select coalesce(same.document_id,
                                        (select d.document_id from document.document d
                                          where d.organization_id = asked.organization_id and d.title = asked.title
                                            and d.number = asked.number
                                          order by d.document_id limit 1))
                          from unnest(cast(:ids as uuid[]), cast(:organizations as uuid[]), cast(:titles as text[]),
                                      cast(:numbers as text[])) with ordinality
                                 as asked(id, organization_id, title, number, place)
                          left join document.document same on same.document_id = asked.id
                         order by asked.place
                        """)
                .param("ids", drafts.stream().map(DocumentDraft::requestKey).toArray(UUID[]::new))
                .param(
                        "organizations",
                        drafts.stream().map(DocumentStore::issuer).toArray(UUID[]::new))
                .param("titles", drafts.stream().map(DocumentDraft::title).toArray(String[]::new))
                .param("numbers", drafts.stream().map(DocumentDraft::number).toArray(String[]::new))
                .query((row, n) -> known.add(row.getObject(1, UUID.class)))
                .list();
        return known;
    }

    private static @Nullable UUID issuer(DocumentDraft draft) {
        var organization = draft.organization();
        return organization == null ? null : organization.value();
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
