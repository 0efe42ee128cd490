-- What was withdrawn stays as it was withdrawn: when, by whom and why is not written a second time.
drop policy withdrawn_from_documents on attachment.file;
create policy withdrawn_from_documents on attachment.file for update to taizhang_app
    using (withdrawn_at is null
           and exists (select from document.attachment a
                         join document.document d on d.district = a.district and d.document_id = a.document_id
                        where a.district = file.district and a.attachment_id = file.attachment_id
                          and d.organization_id in (select account.reach('KEEP_DOCUMENTS'))))
    with check (exists (select from document.attachment a
                          join document.document d on d.district = a.district and d.document_id = a.document_id
                         where a.district = file.district and a.attachment_id = file.attachment_id
                           and d.organization_id in (select account.reach('KEEP_DOCUMENTS'))));
