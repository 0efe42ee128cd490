-- 会议附件可见范围: seen with the meeting, linked and withdrawn by who may correct it.
alter table meeting.attachment enable row level security;
grant select, insert on meeting.attachment to taizhang_app;

create policy everything on meeting.attachment to taizhang_app using ((select kernel.acting_for_all()));
create policy read_with_its_record on meeting.attachment for select to taizhang_app
    using (exists (select from meeting.meeting m
                    where m.district = attachment.district and m.meeting_id = attachment.meeting_id));
create policy written_with_its_record on meeting.attachment for insert to taizhang_app
    with check (meeting.hosted_in_scope(meeting_id, 'RECORD') and attachment.awaits_its_record(attachment_id));

create policy of_meetings on attachment.file for select to taizhang_app
    using (exists (select from meeting.attachment a
                    where a.district = file.district and a.attachment_id = file.attachment_id));
create policy withdrawn_from_meetings on attachment.file for update to taizhang_app
    using (exists (select from meeting.attachment a
                    where a.district = file.district and a.attachment_id = file.attachment_id
                      and meeting.hosted_in_scope(a.meeting_id, 'RECORD')));
