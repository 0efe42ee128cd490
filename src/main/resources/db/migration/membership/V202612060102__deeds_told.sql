-- 办理记录: what was done to a person, to a membership or to an organization is told to who may read it; who looked at full numbers stays a
-- matter of its own (policy reveals)
create policy memberships on audit.entry for select to taizhang_app
    using (subject_kind = 'memberships' and exists (select from membership.slice s where s.slice_id = subject_id));
create policy people on audit.entry for select to taizhang_app
    using (subject_kind = 'people' and action <> '查看完整证件号'
           and exists (select from people.person p where p.person_id = subject_id));
create policy organizations on audit.entry for select to taizhang_app
    using (subject_kind = 'organizations'
           and ((select account.reaches_all('READ_RECORDS')) or subject_id in (select account.reach('READ_RECORDS'))));
