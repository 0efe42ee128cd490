-- 制度附件可见范围: seen with the document, linked and withdrawn by who may correct it.
alter table document.attachment enable row level security;
grant select, insert on document.attachment to taizhang_app;

create policy everything on document.attachment to taizhang_app using ((select kernel.acting_for_all()));
create policy read_with_its_record on document.attachment for select to taizhang_app
    using (exists (select from document.document d
                    where d.district = attachment.district and d.document_id = attachment.document_id));
create policy written_with_its_record on document.attachment for insert to taizhang_app
    with check (attachment.awaits_its_record(attachment_id)
                and exists (select from document.document d
                             where d.district = attachment.district and d.document_id = attachment.document_id
                               and d.organization_id in (select account.reach('KEEP_DOCUMENTS'))));

create policy of_documents on attachment.file for select to taizhang_app
    using (exists (select from document.attachment a
                    where a.district = file.district and a.attachment_id = file.attachment_id));
create policy withdrawn_from_documents on attachment.file for update to taizhang_app
    using (exists (select from document.attachment a
                     join document.document d on d.district = a.district and d.document_id = a.document_id
                    where a.district = file.district and a.attachment_id = file.attachment_id
                      and d.organization_id in (select account.reach('KEEP_DOCUMENTS'))));
