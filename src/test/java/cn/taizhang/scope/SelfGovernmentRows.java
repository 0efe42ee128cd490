package cn.taizhang.scope;

/** 公示、名册、计票单 in the two streets: own, far and moved of each table, as {@link ScopeFixture} has them. */
final class SelfGovernmentRows {

    /** Ids are md5 of a word; statements end as those of the fixture do. */
    static final String PLANTED =
            """
            insert into notice.notice (notice_id, organization_id, kind, title, content, places, from_on, to_on, telephone, recorded_at,
                                       recorded_by)
            select pg_temp.id('no-' || word), pg_temp.id(place), 'RESIDENTS_AFFAIRS', word, 'x', array['x'], on_day::date,
                   on_day::date, '', timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into notice.objection (notice_id, number, request_key, named, raised_on, text, way, recorded_at, recorded_by)
            select notice_id, 1, notice_id, true, from_on, 'x', 'COUNTER', timestamptz '2020-02-01', 'x' from notice.notice;
            insert into notice.objector (notice_id, number, name) select notice_id, 1, 'x' from notice.notice;
            insert into notice.handling (notice_id, number, edition, handled_on, handled_by, finding, reply, reason, recorded_at,
                                         recorded_by)
            select notice_id, 1, 1, from_on, 'x', 'REJECTED', 'x', '', timestamptz '2020-02-01', 'x' from notice.notice;
            insert into notice.conclusion (notice_id, concluded_on, outcome, recorded_at, recorded_by)
            select notice_id, to_on, 'OBJECTIONS_REJECTED', timestamptz '2020-02-01', 'x' from notice.notice;
            insert into notice.taking_down (notice_id, taken_down_on, reason, recorded_at, recorded_by)
            select notice_id, to_on, 'x', timestamptz '2020-02-01', 'x' from notice.notice;
            insert into ballot.roll (roll_id, organization_id, title, entitled, drawn_up_on, recorded_at, recorded_by)
            select pg_temp.id('ro-' || word), pg_temp.id(place), word, 'ALL_VOTERS', on_day::date, timestamptz '2020-02-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day);
            insert into ballot.roll_entry (roll_id, entry_id, place, name, mark, from_on, reason, recorded_at, recorded_by)
            select roll_id, roll_id, 1, 'x', '', drawn_up_on, '', timestamptz '2020-02-01', 'x' from ballot.roll;
            insert into ballot.roll_ending (roll_id, entry_id, ended_on, reason, recorded_at, recorded_by)
            select roll_id, roll_id, drawn_up_on, 'x', timestamptz '2020-02-01', 'x' from ballot.roll;
            insert into ballot.sheet (sheet_id, organization_id, subject_register, subject_id, title, held_on, form, roll_id, entitled,
                                      eligible, present, votes, reason, recorded_at, recorded_by)
            select pg_temp.id('bs-' || title), organization_id, 'x', roll_id, title, drawn_up_on, 'SHOW_OF_HANDS', roll_id,
                   'ALL_VOTERS', 1, 1, 'QUESTION', '', timestamptz '2020-02-01', 'x'
              from ballot.roll;
            insert into ballot.vote (sheet_id, place, name, yes, no, abstain) select sheet_id, 1, '', 1, 0, 0 from ballot.sheet;
            insert into ballot.proxy (sheet_id, place, voters_id, principal_id, agent_id, in_writing)
            select sheet_id, 1, roll_id, roll_id, roll_id, true from ballot.sheet
            """;

    private SelfGovernmentRows() {}
}
