-- Programmes are known to everyone who works with records or figures; a mark goes with the meeting it stands on.
grant usage on schema campaign to taizhang_app, taizhang_figures;
alter table campaign.programme enable row level security;
alter table campaign.activity enable row level security;
grant select, insert, update on campaign.programme to taizhang_app;
grant select, insert, update, delete on campaign.activity to taizhang_app;

create policy everything on campaign.programme to taizhang_app using ((select kernel.acting_for_all()));
create policy known on campaign.programme for select to taizhang_app
    using ((select account.may('READ_FIGURES')) or (select account.may('READ_RECORDS')));
create policy registered on campaign.programme for insert to taizhang_app
    with check (organization_id in (select account.reach('KEEP_PROGRAMMES')));
create policy ended on campaign.programme for update to taizhang_app
    using (organization_id in (select account.reach('KEEP_PROGRAMMES')));

create policy everything on campaign.activity to taizhang_app using ((select kernel.acting_for_all()));
create policy with_its_meeting on campaign.activity for select to taizhang_app
    using (exists (select from meeting.meeting m where m.meeting_id = activity.meeting_id));
create policy marked_with_its_meeting on campaign.activity for insert to taizhang_app
    with check ((select kernel.acting_for_all()) or meeting.hosted_in_scope(meeting_id, 'RECORD'));
create policy changed_with_its_meeting on campaign.activity for update to taizhang_app
    using ((select kernel.acting_for_all()) or meeting.hosted_in_scope(meeting_id, 'RECORD'));
create policy taken_from_its_meeting on campaign.activity for delete to taizhang_app
    using ((select kernel.acting_for_all()) or meeting.hosted_in_scope(meeting_id, 'RECORD'));

grant select on campaign.programme, campaign.activity to taizhang_figures;
create policy figures on campaign.programme for select to taizhang_figures using (true);
create policy figures on campaign.activity for select to taizhang_figures using (true);
