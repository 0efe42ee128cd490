package cn.taizhang.scope;

/** 材料 of two communities and of the district, with all that becomes of them, as {@link ScopeFixture} has them. */
final class MaterialRows {

    /** Ids are md5 of a word; statements end as those of the fixture do. */
    static final String PLANTED =
            """
            insert into material.template (template_id, organization_id, name, recorded_at, recorded_by)
            select pg_temp.id('mt-' || word), pg_temp.id(place), word, timestamptz '2020-04-01', 'x'
              from (values ('own', 'C1'), ('far', 'C3'), ('district', 'D-D')) as given(word, place);
            insert into material.template_edition (template_id, edition, text, places, did, recorded_at, recorded_by)
            select template_id, 1, 'x', '[]', 'x', timestamptz '2020-04-01', 'x' from material.template;
            insert into material.material (material_id, organization_id, title, period, as_of, template, recorded_at, recorded_by)
            select pg_temp.id('mm-' || word), pg_temp.id(place), word, '2020H1', date '2020-03-31', 'x', timestamptz '2020-04-01', 'x'
              from (values ('own', 'C1'), ('far', 'C3'), ('district', 'D-D')) as given(word, place);
            insert into material.revision (material_id, number, text, places, did, recorded_at, recorded_by)
            select material_id, 1, 'x', '[]', 'x', timestamptz '2020-04-01', 'x' from material.material;
            insert into material.handout (handout_id, material_id, revision, text, fields, held, digest, recorded_at, recorded_by)
            select material_id, material_id, 1, 'x', '[]', '[]', 'x', timestamptz '2020-04-01', 'x' from material.material;
            insert into material.returned (returned_id, material_id, file, digest, came_after, recorded_at, recorded_by)
            select material_id, material_id, 'x', 'x', 1, timestamptz '2020-04-01', 'x' from material.material;
            insert into material.confirmation (confirmation_id, material_id, section, code, text, recorded_at, recorded_by)
            select material_id, material_id, 'OFFICE', 'x', 'x', timestamptz '2020-04-01', 'x' from material.material;
            insert into material.review (material_id, revision, recorded_at, recorded_by)
            select material_id, 1, timestamptz '2020-04-01', 'x' from material.material;
            insert into material.withdrawal (material_id, revision, recorded_at, recorded_by)
            select material_id, 1, timestamptz '2020-04-01', 'x' from material.material;
            insert into material.decision (material_id, revision, outcome, remark, recorded_at, recorded_by)
            select material_id, 1, 'APPROVED', '', timestamptz '2020-04-01', 'x' from material.material;
            insert into material.issue (material_id, revision, frozen_set_id, document, blanks, recorded_at, recorded_by)
            select material_id, 1, pg_temp.id('f-own'), 'x', '[]', timestamptz '2020-04-01', 'x' from material.material
            """;

    private MaterialRows() {}
}
