package cn.taizhang.figure;

/** 汇总语句的各段: how contributions become what each day brought, and what is counted anew because it has changed. */
final class RollUpSql {

    /** More subjects than this are quicker counted all over than one by one. */
    static final int MANY = 2_000;

    /** Which organizations a contribution stands under, on which days; one that ends before it begins stands nowhere. */
    private static final String UNDER =
            """
            with moving as (select * from figure.standing s where s.figure = :figure %1$s)
            , placed as (
                select t.ancestor_id, m.subject, m.record_id, m.amount, m.from_on,
                       daterange(greatest(m.from_on, t.from_on), least(m.to_on, t.to_on)) as days
                  from moving m
                  join organization.tree t
                    on t.district = m.district and t.descendant_id = m.organization_id
                   and t.from_on < m.to_on and t.to_on > m.from_on
                 where m.from_on < m.to_on)
            """;

    /** What holds: a subject counts from the first day on which any of its contributions holds to the last, with gaps. */
    private static final String AS_OF =
            UNDER
                    + """
                    , held as (
                        select ancestor_id, amount as number, 0 as records, unnest(range_agg(days)) as days
                          from placed group by ancestor_id, subject, amount
                         union all
                        select ancestor_id, 0, 1, unnest(range_agg(days)) from placed group by ancestor_id, record_id)
                    , step as (
                        select ancestor_id, lower(days) as day, number, records from held
                         union all
                        select ancestor_id, upper(days), - number, - records from held where upper(days) < 'infinity')
                    """;

    /** What happened: on its one day, where its organization stood on that day. */
    private static final String ON_ITS_DAY =
            UNDER
                    + """
                    , step as (
                        select ancestor_id, from_on as day, amount as number, 0 as records
                          from placed where days @> from_on group by ancestor_id, subject, from_on, amount
                         union all
                        select ancestor_id, from_on, 0, 1
                          from placed where days @> from_on group by ancestor_id, record_id, from_on)
                    """;

    private static final String CHANGED =
            "select subject from figure.changed where source = :source and subject is not null";

    /** Of the changed subjects alone, by an array: the planner then goes by the index of the subjects. */
    private static final String ONLY_CHANGED = " = any(array(" + CHANGED + "))";

    private static final String STATE =
            """
            exists (select from figure.rolled_up r where r.figure = :figure and r.digest = :digest)
                and not exists (select from figure.changed where source = 'tree')
                and not exists (select from figure.changed where source = :source and subject is null) as stands,
            (select count(*) from (select from figure.changed where source = :source limit %d) few) as waiting
            """
                    .formatted(MANY + 1);

    private RollUpSql() {}

    /** All that decides what the sums of a figure are, as text. */
    static String made(FigureDefinition figure) {
        return stand(figure, false) + tally(figure, false, 1) + figure.contributions().source();
    }

    /** Adds to the tallies what stands; of the changed subjects alone, and with the sign given. */
    static String tally(FigureDefinition figure, boolean onlyChanged, int sign) {
        return steps(figure, onlyChanged)
                + """
                insert into figure.tally as kept (figure, organization_id, day, number, records)
                select :figure, ancestor_id, day, %1$d * sum(number), %1$d * sum(records) from step group by ancestor_id, day
                    on conflict (district, figure, organization_id, day)
                    do update set number = kept.number + excluded.number, records = kept.records + excluded.records
                """
                        .formatted(sign);
    }

    private static String steps(FigureDefinition figure, boolean onlyChanged) {
        String steps = figure.scope() == TimeScope.AS_OF ? AS_OF : ON_ITS_DAY;
        return steps.formatted(onlyChanged ? "and s.subject" + ONLY_CHANGED : "");
    }

    /** Writes down the contributions as they are. */
    static String stand(FigureDefinition figure, boolean onlyChanged) {
        return "insert into figure.standing (figure, subject, organization_id, from_on, to_on, record_id, amount) "
                + "select :figure, c.subject, c.organization_id, c.from_on, c.to_on, c.record_id, "
                + FigureSql.amount(figure)
                + " from ("
                + figure.contributions().sql()
                + ") c"
                + (onlyChanged ? " where c.subject" + ONLY_CHANGED : "");
    }

    static String forget(boolean onlyChanged) {
        return "delete from figure.standing where figure = :figure"
                + (onlyChanged ? " and subject" + ONLY_CHANGED : "");
    }

    /** Whether the sums can be used, how much is waiting to be taken up (counted no further than it matters), and the sums. */
    static String standing(FigureDefinition figure) {
        return "select "
                + STATE
                + """
                , cast(coalesce(sum(t.number), 0) as bigint) as number, cast(coalesce(sum(t.records), 0) as bigint) as records
                  from figure.tally t
                 where t.figure = :figure and t.organization_id = :organization and
                """
                + days(figure);
    }

    /** The state, and as its number whether anything that has not changed since lay before the end of the day. */
    static String begun() {
        return "select "
                + STATE
                + """
                , case when exists (select from figure.standing s
                                     where s.figure = :figure and s.from_on <= :to and s.subject <> all(array(%s)))
                       then 1 else 0 end as number, 0 as records
                """
                        .formatted(CHANGED);
    }

    /** The same, the changed subjects as they are and not as they stood. */
    static String corrected(FigureDefinition figure) {
        return corrections(figure)
                + """
                , within as (
                    select c.subject, c.record_id, c.amount, c.sign
                      from contribution c
                      join organization.tree t
                        on t.district = c.district and t.descendant_id = c.organization_id and t.ancestor_id = :organization
                     where
                """
                + FigureSql.days(figure, "t")
                + "), sums as ("
                + standing(figure)
                + """
                )
                select stands, waiting,
                       number + (select coalesce(sum(sign * amount), 0) from (select distinct subject, amount, sign from within) once)
                           as number,
                       records + (select coalesce(sum(sign), 0) from (select distinct record_id, sign from within) once) as records
                  from sums
                """;
    }

    /** The sums of the organizations directly below, each on the days on which it stood there; a last row without organization tells the state. */
    static String byChild(FigureDefinition figure) {
        return corrections(figure)
                + ", part as (select distinct child.descendant_id, c.subject, c.sign, c.amount"
                + FigureSql.ofChildren(figure)
                + """
                )
                select organization_id, cast(sum(number) as bigint) as number, true as stands, 0 as waiting
                  from (select child.descendant_id as organization_id, t.number
                          from organization.tree child
                          join figure.tally t on t.figure = :figure and t.organization_id = child.descendant_id
                         where child.ancestor_id = :organization and child.depth = 1 and
                """
                + days(figure)
                + " and "
                + (figure.scope() == TimeScope.AS_OF
                        ? "child.from_on <= :to and child.to_on > :to"
                        : "child.from_on <= t.day and child.to_on > t.day")
                + """
                         union all
                        select descendant_id, sign * amount from part) summed
                 group by organization_id
                having sum(number) <> 0
                 union all
                select null, 0,
                """
                + STATE;
    }

    /**
     * What several parts contributed together: only subjects of several organizations can be shared, and those are known from what
     * stands. A last row without organizations tells the state.
     */
    static String overlaps(FigureDefinition figure) {
        return """
        with several as (
            select s.subject from figure.standing s
             where s.figure = :figure and s.subject <> all(array(%s))
             group by s.subject having count(distinct s.organization_id) > 1)
        , contribution as (
            select s.district, s.organization_id, s.subject, s.from_on, s.to_on, s.amount
              from figure.standing s join several using (subject)
             where s.figure = :figure
             union all
            select c.district, c.organization_id, c.subject, c.from_on, c.to_on,
        """
                        .formatted(CHANGED)
                + FigureSql.amount(figure)
                + " from ("
                + figure.contributions().sql()
                + ") c where c.subject"
                + ONLY_CHANGED
                + ") select organizations, number, true as stands, 0 as waiting from ("
                + FigureSql.overlaps(figure)
                + ") shared union all select null, 0, "
                + STATE;
    }

    /** What the changed subjects bring now, and what they had brought when they were last taken up. */
    private static String corrections(FigureDefinition figure) {
        String columns =
                "select c.district, c.organization_id, c.subject, c.from_on, c.to_on, c.record_id, ";
        return "with contribution as ("
                + columns
                + FigureSql.amount(figure)
                + " as amount, 1 as sign from ("
                + figure.contributions().sql()
                + ") c where c.subject"
                + ONLY_CHANGED
                + " union all "
                + columns
                + "c.amount, -1 from figure.standing c where c.figure = :figure and c.subject"
                + ONLY_CHANGED
                + ")";
    }

    /** Whether sums by the day would count something twice: a subject with two days, or a record of two subjects. */
    static String unfit(FigureDefinition figure, boolean onlyChanged) {
        String some = onlyChanged ? " and subject" + ONLY_CHANGED : "";
        return """
        select %1$s exists (select from figure.standing where figure = :figure%2$s group by subject having min(from_on) < max(from_on))
            or exists (select from figure.standing where figure = :figure%2$s
                        group by record_id having count(distinct subject) > 1)
        """
                .formatted(figure.scope() == TimeScope.AS_OF ? "false and" : "", some);
    }

    private static String days(FigureDefinition figure) {
        return figure.scope() == TimeScope.AS_OF ? "t.day <= :to" : "t.day between :from and :to";
    }

    /** The contributions that stand and are no longer, and those that are and do not stand; leaving aside what waits. */
    static String stale(FigureDefinition figure) {
        String notWaiting = " <> all(array(" + CHANGED + "))";
        String stood =
                "select subject, organization_id, from_on, to_on, record_id, amount from figure.standing"
                        + " where figure = :figure and subject"
                        + notWaiting;
        String now =
                "select c.subject, c.organization_id, c.from_on, c.to_on, c.record_id, "
                        + FigureSql.amount(figure)
                        + " from ("
                        + figure.contributions().sql()
                        + ") c where c.subject"
                        + notWaiting;
        return "select count(*) from ((%1$s except all %2$s) union all (%2$s except all %1$s)) differing"
                .formatted(stood, now);
    }

    /** What the tallies would be, made anew, where they are otherwise. */
    static String wrong(FigureDefinition figure) {
        return steps(figure, false)
                + """
                , anew as (select ancestor_id, day, sum(number) as number, sum(records) as records from step group by ancestor_id, day)
                select count(*)
                  from anew
                  full join (select * from figure.tally where figure = :figure) t
                    on t.organization_id = anew.ancestor_id and t.day = anew.day
                 where coalesce(anew.number, 0) <> coalesce(t.number, 0)
                    or coalesce(anew.records, 0) <> coalesce(t.records, 0)
                """;
    }
}
