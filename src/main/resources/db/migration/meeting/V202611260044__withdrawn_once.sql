-- What was withdrawn stays as it was withdrawn: when, by whom and why is not written a second time.
drop policy withdrawn_from_meetings on attachment.file;
create policy withdrawn_from_meetings on attachment.file for update to taizhang_app
    using (withdrawn_at is null
           and exists (select from meeting.attachment a
                        where a.district = file.district and a.attachment_id = file.attachment_id
                          and meeting.hosted_in_scope(a.meeting_id, 'RECORD')))
    with check (exists (select from meeting.attachment a
                         where a.district = file.district and a.attachment_id = file.attachment_id
                           and meeting.hosted_in_scope(a.meeting_id, 'RECORD')));
