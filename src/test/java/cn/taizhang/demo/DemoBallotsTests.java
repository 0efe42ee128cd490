package cn.taizhang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.sealedballot.SealedBallot;
import cn.taizhang.sealedballot.SealedBallots;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("演示区的表决")
class DemoBallotsTests {

    private final BuiltDemo demo = BuiltDemo.usual();

    @Test
    void the_sheet_says_what_the_resolution_of_its_matter_says() {
        assertThat(
                        demo.texts(
                                """
                                select concat_ws(' ', sheet.eligible, sheet.present, line.yes, line.no, line.abstain)
                                  from ballot.sheet sheet join ballot.vote line using (district, sheet_id)
                                  join decision.step step
                                    on step.kind = 'RESOLVE' and step.content ->> 'sheet' = sheet.sheet_id::text
                                   and step.decision_id = sheet.subject_id and step.done_on = sheet.held_on
                                   and concat_ws(' ', sheet.eligible, sheet.present, line.yes, line.no, line.abstain)
                                       = concat_ws(' ', step.content ->> 'eligible', step.content ->> 'present',
                                                   step.content ->> 'yes', step.content ->> 'no', step.content ->> 'abstain')
                                """))
                .containsExactly("420 236 201 22 13");
    }

    @Test
    void a_meeting_of_residents_is_announced_once_the_committees_have_agreed() {
        assertThat(
                        demo.texts(
                                """
                                select case when min((vote.content ->> 'announcedOn')::date - agreed.done_on) >= 0
                                            then 'not before' else 'before' end || ' ' || count(*)
                                  from decision.step vote
                                  join decision.step agreed using (district, decision_id)
                                 where vote.kind = 'RESOLVE' and agreed.kind = 'DELIBERATE'
                                   and agreed.number = vote.number - 1
                                """))
                .containsExactly("not before 3");
    }

    @Test
    void the_roll_names_every_household_once() {
        assertThat(
                        demo.count(
                                "select count(distinct mark) from ballot.roll_entry where mark <> ''"))
                .isEqualTo(420);
        assertThat(demo.count("select count(*) from ballot.roll_entry")).isEqualTo(420);
    }

    @Test
    void who_said_an_opinion_at_the_door_has_a_door_on_the_roll() {
        assertThat(
                        demo.count(
                                """
                                select count(*) from decision.opinion o
                                  join ballot.roll r on r.organization_id =
                                       (select d.organization_id from decision.decision d where d.decision_id = o.decision_id)
                                 where not exists (select from ballot.roll_entry e
                                                    where e.roll_id = r.roll_id and e.mark = o.label)
                                """))
                .isZero();
    }

    @Test
    void a_ballot_on_line_waits_to_be_printed() {
        assertThat(demo.bean(SealedBallots.class).latest(demo.viewer()))
                .singleElement()
                .satisfies(ballot -> {
                    assertThat(ballot.on(demo.asOf)).isEqualTo(SealedBallot.State.DRAFTED);
                    assertThat(ballot.entitled()).isEqualTo(420);
                    assertThat(ballot.firstDay()).isAfter(demo.asOf);
                });
    }
}
