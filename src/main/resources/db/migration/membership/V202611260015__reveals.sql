-- Who saw a person's full numbers is told to everybody who may open that person.
create policy reveals on audit.entry for select to taizhang_app
    using (subject_kind = 'people' and action = '查看完整证件号'
           and ((select account.reaches_all('READ_PEOPLE')) or subject_id in (select membership.person_scope())));
