package cn.taizhang.membership;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationRecords;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 隶属变动的收入: a placement is known by its organization and its first day. */
@Component
class PlacementIntake implements Intake<PlacementDraft> {

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final OrganizationRecords records;
    private final Today today;

    PlacementIntake(
            JdbcClient jdbc,
            Organizations organizations,
            OrganizationRecords records,
            Today today) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.records = records;
        this.today = today;
    }

    /** A placement's id follows from what it is: a form's own would lead nowhere. */
    @Override
    public List<Entry> prepared(Viewer viewer, List<Entry> rows) {
        return rows.stream().map(this::numbered).toList();
    }

    private Entry numbered(Entry row) {
        var draft = draft(row);
        var id = draft.organization();
        var from = draft.fromOn();
        return id == null || from == null
                ? row
                : row.under(OrganizationRecords.placement(id, from));
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        var drafts = rows.stream().map(this::draft).toList();
        var known = new ArrayList<@Nullable UUID>();
        jdbc.sql(
                        """
                        select a.affiliation_id
                          from unnest(cast(:organizations as uuid[]), cast(:days as date[])) with ordinality
                                 as asked(organization_id, from_on, place)
                          left join organization.affiliation a
                            on a.district = kernel.current_district()
                           and a.organization_id = asked.organization_id and a.from_on = asked.from_on
                         order by asked.place
                        """)
                .param(
                        "organizations",
                        drafts.stream().map(one -> value(one.organization())).toArray(UUID[]::new))
                .param(
                        "days",
                        drafts.stream()
                                .map(one -> Objects.toString(one.fromOn(), null))
                                .toArray(String[]::new))
                .query((row, _) -> known.add(row.getObject(1, UUID.class)))
                .list();
        return known;
    }

    private static @Nullable UUID value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }

    @Override
    public PlacementDraft draft(Entry row) {
        return new PlacementDraft(
                row.organization(PlacementRegister.ORGANIZATION),
                row.organization(PlacementRegister.PARENT),
                row.get(PlacementRegister.FROM_ON));
    }

    @Override
    public List<List<Breach>> breachesIn(
            Viewer viewer, List<Candidate<PlacementDraft>> candidates) {
        var named =
                candidates.stream()
                        .flatMap(one -> Stream.of(one.draft().organization(), one.draft().parent()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var kept =
                organizations.within(
                        viewer.scope(Permission.KEEP_ORGANIZATIONS), named, today.date());
        var again = new HashSet<List<Object>>();
        return candidates.stream().map(one -> breachesIn(one.draft(), kept, again)).toList();
    }

    private List<Breach> breachesIn(
            PlacementDraft draft, Set<OrganizationId> kept, Set<List<Object>> again) {
        if (draft.organization() == null || draft.parent() == null || draft.fromOn() == null) {
            return List.of();
        }
        var wanted = draft.affiliation();
        if (!kept.contains(wanted.organization()) || !kept.contains(wanted.parent())) {
            return List.of(Breach.overall("只能登记您管理的组织之间的隶属。"));
        }
        if (!again.add(List.of(wanted.organization(), wanted.fromOn()))) {
            return List.of(Breach.overall("文件里有两行是同一个组织、同一天，请只留下对的一行。"));
        }
        var breaches = new ArrayList<Breach>();
        if (wanted.fromOn().isAfter(today.date())) {
            breaches.add(Breach.of("fromOn", "起始日期不能晚于今天。"));
        }
        breaches.addAll(records.breachesIn(wanted));
        return breaches;
    }

    @Override
    public void add(Viewer viewer, List<Candidate<PlacementDraft>> candidates) {
        records.affiliate(candidates.stream().map(one -> one.draft().affiliation()).toList());
    }

    @Override
    public boolean change(Viewer viewer, Candidate<PlacementDraft> one) {
        var former = Objects.requireNonNull(one.before()).get(PlacementRegister.PARENT);
        return records.reaffiliate(one.draft().affiliation(), Objects.requireNonNull(former).id());
    }

    @Override
    public UUID organization(PlacementDraft draft) {
        return Objects.requireNonNull(draft.organization()).value();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<PlacementDraft> one) {
        LocalDate from = one.draft().fromOn();
        return Arrays.asList(one.draft().organization(), one.draft().parent(), from);
    }
}
