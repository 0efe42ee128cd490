-- A little of everything that 0.1 could hold. {identity}, {identityDigest}, {phone}, {fingerprint} and {password} are filled
-- in by ReleasedSchemaTests under the key 0.1.key.
insert into kernel.district (code, name) values ('990101', '试验区');

insert into organization.organization (organization_id, code, name, short_name, kind, party_form, urban, founded_on) values
    ('01900000-0000-7000-8000-000000000001', '990101', '试验区', '试验区', 'DISTRICT', 'COMMITTEE', false, '2015-01-01'),
    ('01900000-0000-7000-8000-000000000002', '990101001', '春晓街道', '春晓', 'SUBDISTRICT', 'WORKING_COMMITTEE', false, '2015-01-01'),
    ('01900000-0000-7000-8000-000000000003', '990101001001', '天祥社区', '天祥', 'COMMUNITY', 'COMMITTEE', true, '2015-01-01'),
    ('01900000-0000-7000-8000-000000000004', '990101001001-B1', '天祥社区第一党支部', '第一支部', 'PARTY_BRANCH', 'BRANCH', false, '2015-01-01');
insert into organization.placement (organization_id, parent_id, from_on) values
    ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000001', '2015-01-01'),
    ('01900000-0000-7000-8000-000000000003', '01900000-0000-7000-8000-000000000002', '2015-01-01'),
    ('01900000-0000-7000-8000-000000000004', '01900000-0000-7000-8000-000000000003', '2015-01-01');
insert into organization.closure (ancestor_id, descendant_id, depth, from_on, to_on)
    select ('01900000-0000-7000-8000-00000000000' || a)::uuid, ('01900000-0000-7000-8000-00000000000' || d)::uuid,
           d - a, '2015-01-01', 'infinity'
      from generate_series(1, 4) a, generate_series(1, 4) d where a <= d;

insert into people.person (person_id, name, sex, born_on, identity_cipher, identity_digest, phone_cipher, residence_id) values
    ('01900000-0000-7000-8000-000000000011', '周明', 'FEMALE', '1949-12-31', {identity}, {identityDigest}, {phone}, '01900000-0000-7000-8000-000000000003'),
    ('01900000-0000-7000-8000-000000000012', '林静', 'FEMALE', '1980-05-06', null, null, null, null);
insert into people.post (person_id, organization_id, title, from_on) values
    ('01900000-0000-7000-8000-000000000011', '01900000-0000-7000-8000-000000000004', 'SECRETARY', '2018-01-01');
insert into people.key_record (fingerprint) values ({fingerprint});

insert into account.account (account_id, login_name, display_name, password_hash, password_set_at, must_change_password) values
    ('01900000-0000-7000-8000-000000000021', 'section', '组织科', {password}, '2020-01-02 09:00+08', false);
insert into account.role_grant (account_id, role, organization_id, from_on) values
    ('01900000-0000-7000-8000-000000000021', 'ORGANIZATION_SECTION', '01900000-0000-7000-8000-000000000001', '2020-01-02');

insert into membership.slice (person_id, organization_id, kind, from_on, to_on, end_reason) values
    ('01900000-0000-7000-8000-000000000011', '01900000-0000-7000-8000-000000000004', 'FORMAL', '2010-07-01', 'infinity', null),
    ('01900000-0000-7000-8000-000000000012', '01900000-0000-7000-8000-000000000004', 'PROBATIONARY', '2018-07-01', '2019-07-01', 'BECAME_FORMAL'),
    ('01900000-0000-7000-8000-000000000012', '01900000-0000-7000-8000-000000000004', 'FORMAL', '2019-07-01', 'infinity', null);

insert into meeting.meeting (meeting_id, kind, topic, host_id, held_on, place, presider, expected, attended, state,
                             returned_because, recorded_at, recorded_on, recorded_by, recorded_by_account, request_key, version) values
    ('01900000-0000-7000-8000-000000000031', 'STUDY', '学习讨论：基层治理', '01900000-0000-7000-8000-000000000003', '2020-05-12', '二楼会议室', '周明', 3, 2, 'HELD',
     null, '2020-05-12 17:00+08', '2020-05-12', '组织科', '01900000-0000-7000-8000-000000000021', '01900000-0000-7000-8000-000000000081', 2),
    ('01900000-0000-7000-8000-000000000032', 'WORKING', '工作例会', '01900000-0000-7000-8000-000000000002', '2020-05-13', '', '', null, null, 'HELD',
     '请补上到会人数', '2020-05-13 17:00+08', '2020-05-13', '组织科', null, '01900000-0000-7000-8000-000000000082', 1);
insert into meeting.participant (meeting_id, held_on, organization_id, part) values
    ('01900000-0000-7000-8000-000000000031', '2020-05-12', '01900000-0000-7000-8000-000000000003', 'HOST'),
    ('01900000-0000-7000-8000-000000000031', '2020-05-12', '01900000-0000-7000-8000-000000000002', 'CO_HOST'),
    ('01900000-0000-7000-8000-000000000032', '2020-05-13', '01900000-0000-7000-8000-000000000002', 'HOST');
insert into meeting.attendance (meeting_id, person_id, presence) values
    ('01900000-0000-7000-8000-000000000031', '01900000-0000-7000-8000-000000000011', 'PRESENT'),
    ('01900000-0000-7000-8000-000000000031', '01900000-0000-7000-8000-000000000012', 'ON_LEAVE');
insert into meeting.correction (meeting_id, version, step, taken_at, taken_by, reason, before) values
    ('01900000-0000-7000-8000-000000000031', 1, 'CORRECTED', '2020-05-12 18:00+08', '组织科', '人数写错', '{"meeting": {"id": {"value": "01900000-0000-7000-8000-000000000031"}, "kind": "STUDY", "topic": "学习讨论：基层治理", "host": {"value": "01900000-0000-7000-8000-000000000003"}, "hostName": "天祥社区", "coHosts": [{"organization": {"value": "01900000-0000-7000-8000-000000000002"}, "name": "春晓街道"}], "heldOn": "2020-05-12", "manner": "ON_SITE", "place": "二楼会议室", "presider": "周明", "expected": 3, "attended": 3, "attendance": [], "rollCall": {"present": 0, "onLeave": 0, "absent": 0}, "state": "HELD", "returnedBecause": null, "recordedAt": "2020-05-12T17:00:00", "recordedOn": "2020-05-12", "recordedBy": "组织科", "onBehalf": true, "version": 1}, "mark": null}');

insert into campaign.programme (programme_id, organization_id, kind, name, document_number, starts_on) values
    ('01900000-0000-7000-8000-000000000041', '01900000-0000-7000-8000-000000000001', 'THEME_EDUCATION', '主题教育', '试发〔2020〕1号', '2020-01-08');
insert into campaign.activity (meeting_id, programme_id, kind) values
    ('01900000-0000-7000-8000-000000000031', '01900000-0000-7000-8000-000000000041', 'STUDY_DISCUSSION');

insert into document.document (document_id, organization_id, title, kind_key, number, category, state, issued_on, in_force_on,
                               recorded_at, recorded_by, request_key) values
    ('01900000-0000-7000-8000-000000000051', '01900000-0000-7000-8000-000000000001', '党员议事制度', '党员议事制度', '试发〔2020〕2号', 'DEMOCRATIC_DECISION', 'IN_FORCE',
     '2020-02-01', '2020-03-01', '2020-02-01 09:00+08', '组织科', '01900000-0000-7000-8000-000000000083');

insert into audit.entry (happened_at, actor, account_id, action, subject_kind, subject_id, organization_id, detail) values
    ('2020-01-02 09:00+08', '命令行：root', null, '批量设立组织', 'organizations', null, null, '{"count": 4}'),
    ('2020-05-12 17:00+08', '组织科', '01900000-0000-7000-8000-000000000021', '登记会议', 'meetings', '01900000-0000-7000-8000-000000000031', '01900000-0000-7000-8000-000000000003', '{"kind": "STUDY"}'),
    ('2020-05-12 18:00+08', '组织科', '01900000-0000-7000-8000-000000000021', '更正会议', 'meetings', '01900000-0000-7000-8000-000000000031', '01900000-0000-7000-8000-000000000003', '{"reason": "人数写错"}'),
    ('2020-05-13 17:00+08', '命令行：root', null, '登记会议', 'meetings', '01900000-0000-7000-8000-000000000032', '01900000-0000-7000-8000-000000000002', '{}');
