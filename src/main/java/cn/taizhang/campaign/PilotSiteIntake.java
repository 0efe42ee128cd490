package cn.taizhang.campaign;

import static cn.taizhang.campaign.PilotSiteRegister.DOCUMENT;
import static cn.taizhang.campaign.PilotSiteRegister.ENDED_ON;
import static cn.taizhang.campaign.PilotSiteRegister.ORGANIZATION;
import static cn.taizhang.campaign.PilotSiteRegister.PROGRAMME;
import static cn.taizhang.campaign.PilotSiteRegister.RUN_BY;
import static cn.taizhang.campaign.PilotSiteRegister.SELECTED_ON;
import static cn.taizhang.organization.OrganizationKind.COMMUNITY;
import static cn.taizhang.organization.OrganizationKind.SUBDISTRICT;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 试点单位的收入: one is known by its programme, its organization and its days; an organization may be selected again after it
 * ended.
 */
@Component
class PilotSiteIntake implements Intake<Entry> {

    private final PilotSiteStore store;
    private final Organizations organizations;
    private final KeptHere here;
    private final Today today;

    PilotSiteIntake(PilotSiteStore store, Organizations organizations, KeptHere here, Today today) {
        this.store = store;
        this.organizations = organizations;
        this.here = here;
        this.today = today;
    }

    /** One is a pilot of a programme once a day: each is judged when the one before it is written. */
    @Override
    public int chunk() {
        return 1;
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        var known = new ArrayList<@Nullable UUID>();
        rows.forEach(row -> known.add(store.known(row)));
        return known;
    }

    @Override
    public Entry draft(Entry row) {
        return row;
    }

    @Override
    public List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<Entry>> candidates) {
        var kept = here.among(viewer, candidates.stream().flatMap(PilotSiteIntake::named));
        return candidates.stream().map(one -> breachesIn(one, kept)).toList();
    }

    private static Stream<@Nullable OrganizationId> named(Candidate<Entry> one) {
        return Stream.of(
                one.draft().organization(ORGANIZATION),
                one.draft().organization(RUN_BY),
                one.formerly(ORGANIZATION));
    }

    private List<Breach> breachesIn(Candidate<Entry> one, Set<OrganizationId> kept) {
        var row = one.draft();
        var breaches = new ArrayList<>(PilotSiteRegister.RULE.breachesIn(row, today.date()));
        breaches.addAll(KeptHere.breachesIn(kept, one, ORGANIZATION));
        breaches.addAll(breachesInOrganization(row));
        var runBy = row.organization(RUN_BY);
        String name = row.get(PROGRAMME, "");
        if (runBy == null || name.isEmpty()) {
            return breaches;
        }
        if (!kept.contains(runBy)) {
            breaches.add(Breach.of("runBy", "试点单位由开展组织确定，请选择您管理范围内的开展组织。"));
        }
        var programme = store.daysOfProgramme(runBy, name);
        if (programme == null) {
            breaches.add(Breach.of("programme", "这个开展组织没有叫这个名称的试点工作，请照「试点工作」台账里的名称填写，没有的先去登记。"));
            return breaches;
        }
        breaches.addAll(breachesInDays(row, programme));
        if (store.isAnother(one.id(), row)) {
            breaches.add(Breach.of("selectedOn", "这些日子里它已经是这项工作的试点，请更正原来的那一条。"));
        }
        return breaches;
    }

    private List<Breach> breachesInOrganization(Entry row) {
        var id = row.organization(ORGANIZATION);
        if (id == null) {
            return List.of();
        }
        var organization = organizations.get(id);
        if (organization.kind() != SUBDISTRICT && organization.kind() != COMMUNITY) {
            return List.of(
                    Breach.of(
                            "organization",
                            "试点单位只登记街道和社区，「%s」是%s。"
                                    .formatted(organization.name(), organization.kind().label())));
        }
        var day = row.get(SELECTED_ON);
        return day == null || organization.existsOn(day)
                ? List.of()
                : List.of(
                        Breach.of(
                                "selectedOn", "「%s」这一天尚未设立或者已经撤并。".formatted(organization.name())));
    }

    private static List<Breach> breachesInDays(Entry row, PilotSiteStore.ProgrammeDays programme) {
        var breaches = new ArrayList<Breach>();
        var selected = row.get(SELECTED_ON);
        var siteEnded = row.get(ENDED_ON);
        LocalDate ended = programme.endedOn();
        if (selected != null && selected.isBefore(programme.from())) {
            breaches.add(
                    Breach.of(
                            "selectedOn",
                            "确定日期不能早于试点工作的启动日期 " + ChineseDates.full(programme.from()) + "。"));
        }
        if (selected != null && ended != null && !selected.isBefore(ended)) {
            breaches.add(
                    Breach.of("selectedOn", "确定日期须早于试点工作的结束日期 " + ChineseDates.full(ended) + "。"));
        }
        if (siteEnded != null && ended != null && siteEnded.isAfter(ended)) {
            breaches.add(
                    Breach.of("endedOn", "结束日期不能晚于试点工作的结束日期 " + ChineseDates.full(ended) + "。"));
        }
        return breaches;
    }

    @Override
    public void add(Viewer viewer, List<Candidate<Entry>> candidates) {
        candidates.forEach(one -> store.insert(one.id(), one.draft(), viewer.actor(), today.now()));
    }

    @Override
    public boolean change(Viewer viewer, Candidate<Entry> one) {
        int version = Objects.requireNonNull(one.before()).version();
        return store.replace(one.id(), version, one.draft());
    }

    @Override
    public UUID organization(Entry row) {
        return Objects.requireNonNull(row.organization(ORGANIZATION)).value();
    }

    @Override
    public List<@Nullable Object> digested(Candidate<Entry> one) {
        var row = one.draft();
        return Arrays.asList(
                one.id(),
                row.organization(ORGANIZATION),
                row.get(PROGRAMME),
                row.organization(RUN_BY),
                row.get(SELECTED_ON),
                row.get(DOCUMENT, ""),
                row.get(ENDED_ON));
    }
}
