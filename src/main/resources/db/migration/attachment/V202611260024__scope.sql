-- An attachment is seen by who sees the record it is linked to; the modules that own records say which. Content is never changed, nothing is taken away.
grant usage on schema attachment to taizhang_app;
alter table attachment.file enable row level security;
alter table attachment.chunk enable row level security;
grant select, insert on attachment.file, attachment.chunk to taizhang_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_by_account, withdrawn_because) on attachment.file to taizhang_app;

create policy everything on attachment.file to taizhang_app using ((select kernel.acting_for_all()));
create policy uploaded on attachment.file for insert to taizhang_app
    with check (uploaded_by_account = (select kernel.acting()) and withdrawn_at is null);

create policy everything on attachment.chunk to taizhang_app using ((select kernel.acting_for_all()));
create policy read_with_its_file on attachment.chunk for select to taizhang_app
    using (exists (select from attachment.file f
                    where f.district = chunk.district and f.attachment_id = chunk.attachment_id
                      and f.withdrawn_at is null));
create policy written_with_its_file on attachment.chunk for insert to taizhang_app
    with check (exists (select from attachment.file f
                         where f.district = chunk.district and f.attachment_id = chunk.attachment_id
                           and f.uploaded_by_account = (select kernel.acting()) and f.withdrawn_at is null));

-- 待归入记录: row first, link next, content last. What has content belongs to its record for good; nobody draws it over to one of theirs.
create function attachment.awaits_its_record(wanted uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from attachment.file f
                    where f.attachment_id = wanted and f.uploaded_by_account = kernel.acting())
       and not exists (select from attachment.chunk c where c.attachment_id = wanted)
$$;
