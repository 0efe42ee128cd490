package cn.taizhang.scope;

/** 工作法 of the district and of the second street, and tasks in the two streets, as {@link ScopeFixture} has them. */
final class MethodRows {

    /** Ids are md5 of a word; statements end as those of the fixture do. */
    static final String PLANTED =
            """
            insert into method.method (method_id, organization_id, recorded_at, recorded_by)
            select pg_temp.id('me-' || word), pg_temp.id(place), timestamptz '2020-01-01', 'x'
              from (values ('district', 'D-D'), ('far', 'S2')) as given(word, place);
            insert into method.revision (method_id, number, name, document_number, reading, kinds, from_on, did, recorded_at, recorded_by)
            select method_id, 1, 'x', '', '1', '{}', date '2020-01-01', 'x', timestamptz '2020-01-01', 'x' from method.method;
            insert into method.part (method_id, number, place, part_id, group_label, title, description, confirmed, binding)
            select method_id, 1, 1, method_id, 'x', '', '', false, 'TASKS' from method.method;
            insert into method.step (method_id, number, state, on_day, recorded_at, recorded_by)
            select method_id, 1, 'DRAFT', date '2020-01-01', timestamptz '2020-01-01', 'x' from method.method;
            insert into method.task (task_id, method_id, part_id, organization_id, title, due_on, recorded_at, recorded_by)
            select pg_temp.id('mk-' || word), pg_temp.id('me-district'), pg_temp.id('me-district'), pg_temp.id(place), word, on_day::date,
                   timestamptz '2019-01-01', 'x'
              from (values ('own', 'C1', '2020-02-01'), ('far', 'C3', '2020-02-01'), ('moved', 'CM', '2019-02-01'))
                as given(word, place, on_day)
            """;

    private MethodRows() {}
}
