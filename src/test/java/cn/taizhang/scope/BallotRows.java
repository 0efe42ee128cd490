package cn.taizhang.scope;

/** 网上投票的行: a ballot on either side, printed, returned and opened. */
final class BallotRows {

    static final String PLANTED =
            """
            insert into ballot.roll (roll_id, organization_id, title, entitled, drawn_up_on, recorded_at, recorded_by)
            select pg_temp.id('sb-roll-' || word), pg_temp.id(place), 'sb-' || word, 'ALL_ADULT_RESIDENTS', date '2020-01-01', timestamptz '2020-01-01', 'x'
              from (values ('own', 'C1'), ('far', 'C3')) as given(word, place);
            insert into sealedballot.ballot (ballot_id, organization_id, title, questions, roll_id, entitled_as, entitled, spares, first_day, last_day,
                                             recorded_at, recorded_by)
            select pg_temp.id('sb-' || word), pg_temp.id(place), word, '[]', pg_temp.id('sb-roll-' || word), 'ALL_ADULT_RESIDENTS', 1, 0,
                   date '2020-04-01', date '2020-04-01', timestamptz '2020-03-01', 'x'
              from (values ('own', 'C1'), ('far', 'C3')) as given(word, place);
            insert into sealedballot.print_run (ballot_id, run, codes, entitled, public_key, salt, digests, printed_on, printed_by)
            select ballot_id, 1, 1, 1, decode(repeat('00', 32), 'hex'), decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'),
                   date '2020-03-02', 'x' from sealedballot.ballot;
            insert into sealedballot.returned_box (ballot_id, run, used, reported_on) select ballot_id, 1, 1, date '2020-04-02' from sealedballot.ballot;
            insert into sealedballot.opening (ballot_id, entitled, handed_out, papers, opened_on, opened_by)
            select ballot_id, 1, 1, 1, date '2020-04-02', 'x' from sealedballot.ballot;
            insert into sealedballot.opened_paper (ballot_id, receipt, answers) select ballot_id, '000000000001', '{1}' from sealedballot.ballot
            """;

    private BallotRows() {}
}
