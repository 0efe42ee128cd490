-- who keeps the people of an organization says who holds its posts
create policy kept_in_scope on people.post for insert to taizhang_app
    with check ((select account.reaches_all('KEEP_PEOPLE')) or organization_id in (select account.reach('KEEP_PEOPLE')));
create policy changed_in_scope on people.post for update to taizhang_app
    using ((select account.reaches_all('KEEP_PEOPLE')) or organization_id in (select account.reach('KEEP_PEOPLE')));

-- what was done to one is told to who may read it
create policy posts on audit.entry for select to taizhang_app
    using (subject_kind = 'posts' and exists (select from people.post p where p.post_id = subject_id));
