-- 任职台账: posts are recorded and corrected like everything else; until now only setting-up wrote them.
alter table people.post
    add column recorded_at timestamptz not null default now(),
    add column recorded_by text not null default '启用',
    add column version integer not null default 1,
    add constraint one_post_a_day exclude using gist (
        district with =, person_id with =, organization_id with =, title with =, daterange(from_on, to_on) with &&);
