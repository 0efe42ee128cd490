-- 制度可见范围: a document is in the scope of who issued it, now or on the day of issue.
grant usage on schema document to taizhang_app, taizhang_figures;
alter table document.document enable row level security;
grant select, insert, update on document.document to taizhang_app;

create policy everything on document.document to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on document.document for select to taizhang_app
    using ((select account.reaches_all('READ_RECORDS'))
           or organization_id in (select account.reach('READ_RECORDS'))
           or exists (select from account.former_reach('READ_RECORDS') f
                       where f.organization_id = document.organization_id
                         and f.from_on <= issued_on and f.to_on > issued_on));
create policy kept_in_scope on document.document for insert to taizhang_app
    with check (organization_id in (select account.reach('KEEP_DOCUMENTS')));
create policy changed_in_scope on document.document for update to taizhang_app
    using (organization_id in (select account.reach('KEEP_DOCUMENTS')));

-- what was done to a document is told to who may read it
create policy documents on audit.entry for select to taizhang_app
    using (subject_kind = 'documents' and exists (select from document.document d where d.document_id = subject_id));

grant select on document.document to taizhang_figures;
create policy figures on document.document for select to taizhang_figures using (true);
