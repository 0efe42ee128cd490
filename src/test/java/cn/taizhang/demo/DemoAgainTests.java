package cn.taizhang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;

@DisplayName("演示区再建一次")
class DemoAgainTests {

    /** Everything people see, one row a record, without ids and without what the machine's clock adds. */
    private static final List<String> VISIBLE =
            List.of(
                    """
                    select o.code || o.name || o.short_name || o.kind || o.party_form || o.urban || o.founded_on
                           || o.dissolved_on from organization.directory o
                    """,
                    """
                    select above.code || below.code || t.depth || t.from_on || t.to_on
                      from organization.tree t
                      join organization.directory above on above.organization_id = t.ancestor_id
                      join organization.directory below on below.organization_id = t.descendant_id
                    """,
                    """
                    select p.person_id || p.name || p.sex || p.born_on || coalesce(o.name, '')
                      from people.directory p
                      left join organization.directory o on o.organization_id = p.residence_id
                    """,
                    """
                    select s.person_id || o.code || s.kind || s.from_on || s.to_on || coalesce(s.end_reason, '')
                      from membership.slice s join organization.directory o using (organization_id)
                    """,
                    """
                    select p.person_id || o.code || p.title || p.from_on
                      from people.post p join organization.directory o using (organization_id)
                    """,
                    """
                    select m.meeting_id || m.kind || m.topic || o.code || m.held_on || m.manner || m.place || m.presider
                           || coalesce(m.expected, 0) || '/' || coalesce(m.attended, 0) || m.state
                           || coalesce(m.returned_because, '') || m.recorded_at || m.recorded_by || m.on_behalf
                      from meeting.meeting m join organization.directory o on o.organization_id = m.host_id
                    """,
                    """
                    select e.meeting_id || o.code || e.part
                      from meeting.event e join organization.directory o using (organization_id)
                    """,
                    "select meeting_id::text || person_id || presence from meeting.attendance",
                    "select meeting_id || kind from campaign.activity",
                    "select kind || name || document_number || starts_on || ends_on from campaign.programme",
                    """
                    select o.code || d.title || d.kind_key || d.number || d.category || d.state
                           || coalesce(d.issued_on::text, '') || coalesce(d.in_force_on::text, '')
                           || coalesce(d.repealed_on::text, '')
                      from document.document d join organization.directory o using (organization_id)
                    """,
                    """
                    select p.name || p.subject || p.from_on || p.ended_on || o.code || s.selected_on || s.ended_on
                      from campaign.pilot_site s
                      join campaign.pilot_programme p using (district, pilot_programme_id)
                      join organization.directory o on o.organization_id = s.organization_id
                    """,
                    "select name || subject || from_on || ended_on || lead_organization from campaign.campaign",
                    """
                    select name || number || stage || coalesce(started_on::text, '') || planned_end
                           || coalesce(ended_on::text, '') from campaign.major_project
                    """,
                    """
                    select o.code || r.name || r.level || r.kind || r.feedback_on || r.plan_document || r.plan_approved_on
                           || r.determined || r.amendment || coalesce(r.finished_on::text, '')
                      from rectification.round r join organization.directory o using (organization_id)
                    """,
                    """
                    select i.round_name || i.number || i.title || i.lead_leader || o.code || i.cooperating
                           || coalesce(i.due_on::text, '') || i.term || i.long_term || i.determined_on
                           || coalesce(i.removed_on::text, '') || i.removal_document
                      from rectification.item i join organization.directory o using (organization_id)
                    """,
                    """
                    select i.round_name || i.inspected_id || i.number || s.step || s.on_day || s.by_name || s.reason
                      from rectification.step s join rectification.item i using (item_id)
                    """,
                    """
                    select o.code || a.adopted_on || a.document || coalesce(a.ended_on::text, '')
                      from decision.method_adoption a join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || d.title || d.category || coalesce(d.amount, 0) || d.solicited_on
                           || coalesce(d.proposed_on::text, '') || coalesce(d.deliberated_on::text, '')
                           || coalesce(d.resolved_on::text, '') || coalesce(d.resolution_published_on::text, '')
                           || coalesce(d.result_published_on::text, '') || coalesce(d.withdrawn_on::text, '')
                           || d.withdrawn_because
                      from decision.decision d join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || r.title || r.entitled || r.drawn_up_on || e.place || e.name || e.mark || e.from_on
                      from ballot.roll r join ballot.roll_entry e using (district, roll_id)
                      join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || s.title || s.held_on || s.form || s.eligible || '/' || s.present
                           || concat_ws('|', v.yes, v.no, v.abstain)
                      from ballot.sheet s join ballot.vote v using (district, sheet_id)
                      join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || b.title || b.questions || b.entitled || b.spares || b.first_day || b.last_day
                      from sealedballot.ballot b join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || c.name || c.approval_document || c.approved_by || c.approved_on
                           || coalesce(c.established_on::text, '') || coalesce(c.ended_on::text, '')
                      from cobuilding.extended_committee c join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || concat_ws('|', m.unit_id, m.outside_unit, m.party_organization, m.joined_on, m.left_on)
                      from cobuilding.member_unit m join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || concat_ws('|', m.name, m.unit_id, m.outside_unit, m.post, m.approval_document, m.from_on,
                                               m.ended_on, m.post_ended_on)
                      from cobuilding.part_time_member m join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || concat_ws('|', m.name, m.unit_id, m.outside_unit, m.post, m.from_on, m.ended_on)
                      from cobuilding.liaison_officer m join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || concat_ws('|', c.title, c.signed_on, c.ends_on, c.done_on, c.evaluation_by_unit)
                      from cobuilding.contract c join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || concat_ws('|', s.person_id, s.employer_id, s.outside_employer, s.accepted_on,
                                               s.ended_on, s.end_reason, s.retired_on)
                      from service.report_slip s join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || concat_ws('|', c.person_id, c.post_title, c.claimed_on, c.confirmed_on, c.ended_on)
                      from service.post_claim c join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || concat_ws('|', s.title, s.kind_key, s.standard_document, s.adopted_on, s.ended_on)
                      from service.special_service s join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || concat_ws('|', m.person_id, m.direction, m.left_on, m.destination, m.returned_on)
                      from mobile.mobile_member m join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || concat_ws('|', c.number, c.person_id, c.issued_on, c.valid_to, c.replaced_number,
                                               c.ended_on, c.end_reason)
                      from mobile.activity_certificate c join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || l.year || l.kind || l.listed_on || coalesce(l.delisted_on::text, '')
                      from rectification.lagging_organization l join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || f.year || f.source || f.kind || f.amount || f.paid_on
                           || coalesce(f.confirmed_on::text, '')
                      from rectification.lagging_fund f join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || p.year || p.title || coalesce(p.matter, '') || p.started_on
                           || coalesce(p.done_on::text, '')
                      from rectification.benefit_project p join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || s.name || s.kind || s.opened_on || coalesce(s.suspended_from::text, '')
                           || coalesce(s.resumed_on::text, '') || coalesce(s.retired_on::text, '')
                           || coalesce(s.closing_document, '')
                      from station.station s join organization.directory o using (organization_id)
                    """,
                    """
                    select o.code || c.station || c.checked_on || c.method || c.reachable || c.playable
                      from station.station_check c join organization.directory o using (organization_id)
                    """,
                    "select document || issued_on || as_of || rate from station.circular",
                    "select title || number || nature || adopted_on || coalesce(ended_on::text, '') from cadre.cadre_system",
                    "select programme || batch || place || from_on || to_on from cadre.training_batch",
                    """
                    select programme || batch || name || unit || category || reported_on || days || cancelled
                      from cadre.trainee
                    """,
                    """
                    select o.code || t.name || t.born_month || t.degree || t.returnee || t.mode || t.contract_on
                           || coalesce(t.arrived_on::text, '') || coalesce(t.left_on::text, '')
                      from talent.talent t join organization.directory o using (organization_id)
                    """,
                    "select office || name || surname || from_on || coalesce(ended_on::text, '') from report.addressee",
                    "select destination || leader || led_by || from_on || to_on from campaign.study_trip",
                    "select title || number || issued_on from talent.policy",
                    "select name || named_on from talent.base",
                    "select login_name || display_name from account.account");

    @Test
    void built_twice_people_see_the_same() {
        try (var again = BuiltDemo.asOf(DemoDistrict.USUAL_DAY)) {
            assertThat(VISIBLE)
                    .allSatisfy(rows ->
                            assertThat(digest(again, rows))
                                    .isEqualTo(digest(BuiltDemo.usual(), rows)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-03-31", "2024-02-01"})
    void as_of_another_day_the_same_district_stands_then(LocalDate day) {
        try (var other = BuiltDemo.asOf(day)) {
            assertThat(figures(other)).isEqualTo(figures(BuiltDemo.usual()));
            assertThat(
                            other.count(
                                    "select count(*) from meeting.meeting where held_on > date '%s'"
                                            .formatted(day)))
                    .isZero();
            assertThat(other.count(DemoDistrictTests.DECIDED_LATER.formatted(day))).isZero();
        }
    }

    @Test
    void a_database_that_has_a_district_is_refused() {
        var demo = BuiltDemo.usual();
        var again = demo.bean(DemoDistrict.class);

        assertThatThrownBy(() -> again.build(DemoDistrict.USUAL_DAY, (step, done, total) -> {}))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private static List<Long> figures(BuiltDemo demo) {
        return List.of(
                        "campaign.streets",
                        "campaign.clusters",
                        "campaign.district-units",
                        "study.sessions",
                        "study.sessions.with-subordinates",
                        "special.activities",
                        "leading-group.meetings",
                        "document.democratic-systems",
                        "document.supporting-systems",
                        "members.on-roll",
                        "pilot.streets",
                        "pilot.communities",
                        "rectification.determined",
                        "rectification.done",
                        "rectification.kept-up",
                        "rectification.continuing",
                        "rectification.overdue",
                        "rectification.awaiting",
                        "decision.adopting-communities",
                        "decision.effective-communities",
                        "cobuilding.streets",
                        "cobuilding.communities",
                        "cobuilding.party-organizations",
                        "cobuilding.part-time-members",
                        "cobuilding.part-time-seats",
                        "cobuilding.liaison-officers",
                        "service.reported-and-claimed",
                        "service.reported",
                        "service.special-kinds",
                        "mobile.certificates-issued",
                        "mobile.certificates-valid",
                        "mobile.members-out",
                        "lagging.funds",
                        "lagging.funds-in-kind",
                        "lagging.benefit-projects",
                        "station.circular-rate",
                        "station.in-service",
                        "station.working",
                        "cadre.systems",
                        "cadre.trainees",
                        "talent.introduced",
                        "talent.returned-doctors",
                        "talent.flexible",
                        "talent.signed")
                .stream()
                .map(code -> demo.figure(code).value())
                .toList();
    }

    /** How many rows, and a digest of them in one order; a line that is null would hide what it holds. */
    private static String digest(BuiltDemo demo, String rows) {
        String digest =
                demo.texts(
                                """
                                select count(*) filter (where line is null) || ' null of ' || count(*) || ': '
                                       || md5(string_agg(line, chr(10) order by line))
                                  from (%s) seen (line)
                                """
                                        .formatted(rows))
                        .getFirst();
        assertThat(digest).startsWith("0 null of ").doesNotContain("of 0:");
        return digest;
    }
}
