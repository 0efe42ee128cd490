-- 会议可见范围: a record is in the scope of its host and of every co-host, now or on the day; it is written by the host's side.
grant usage on schema meeting to taizhang_app, taizhang_figures;
alter table meeting.meeting enable row level security;
alter table meeting.participant enable row level security;
alter table meeting.attendance enable row level security;
alter table meeting.correction enable row level security;
grant select, insert, update on meeting.meeting to taizhang_app;
grant select, insert, update, delete on meeting.participant, meeting.attendance to taizhang_app;
grant select, insert on meeting.correction to taizhang_app;
grant select on meeting.event to taizhang_app;

create index participant_co_host on meeting.participant (district, organization_id) where part = 'CO_HOST';

-- 联办: meetings in which a co-host stands, or stood that day, under the acting account
create function meeting.co_hosted_in_scope() returns setof uuid
    language sql stable security definer set search_path = '' rows 200 as $$
    select p.meeting_id
      from account.roots('READ_RECORDS') as root
      join organization.closure t on t.ancestor_id = root
      join organization.organization o on o.district = t.district and o.organization_id = t.descendant_id
      join meeting.participant p on p.district = t.district and p.organization_id = t.descendant_id
     where p.part = 'CO_HOST'
       and (t.to_on = coalesce(o.dissolved_on, 'infinity') or t.from_on <= p.held_on and t.to_on > p.held_on)
$$;

create policy everything on meeting.meeting to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on meeting.meeting for select to taizhang_app
    using ((select account.reaches_all('READ_RECORDS'))
           or host_id in (select account.reach('READ_RECORDS'))
           or exists (select from account.former_reach('READ_RECORDS') f
                       where f.organization_id = host_id and f.from_on <= held_on and f.to_on > held_on)
           or meeting_id in (select meeting.co_hosted_in_scope()));
create policy record_in_scope on meeting.meeting for insert to taizhang_app
    with check (host_id in (select account.reach('RECORD'))
                or exists (select from account.former_reach('RECORD') f
                            where f.organization_id = host_id and f.from_on <= held_on and f.to_on > held_on));
create policy correct_in_scope on meeting.meeting for update to taizhang_app
    using (host_id in (select account.reach('RECORD'))
           or exists (select from account.former_reach('RECORD') f
                       where f.organization_id = host_id and f.from_on <= held_on and f.to_on > held_on));
create policy return_in_scope on meeting.meeting for update to taizhang_app
    using (host_id in (select account.reach('RETURN_RECORDS'))
           or exists (select from account.former_reach('RETURN_RECORDS') f
                       where f.organization_id = host_id and f.from_on <= held_on and f.to_on > held_on));

-- 主办一侧: what hangs on a record is written by who may write the record. Policies of one command are asked in an order that nobody
-- promises, so each that calls this asks first for the batch and the setting-up: row by row it would cost them ten times the write.
create function meeting.hosted_in_scope(held uuid, wanted text) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (
        select from meeting.meeting m
          join organization.closure t on t.district = m.district and t.descendant_id = m.host_id
          join organization.organization o on o.district = t.district and o.organization_id = t.descendant_id
         where m.meeting_id = held
           and (t.to_on = coalesce(o.dissolved_on, 'infinity') or t.from_on <= m.held_on and t.to_on > m.held_on)
           and t.ancestor_id in (select account.roots(wanted)))
$$;

create policy everything on meeting.participant to taizhang_app using ((select kernel.acting_for_all()));
create policy read_in_scope on meeting.participant for select to taizhang_app
    using ((select account.reaches_all('READ_RECORDS'))
           or organization_id in (select account.reach('READ_RECORDS'))
           or exists (select from meeting.meeting m
                       where m.district = participant.district and m.meeting_id = participant.meeting_id));
create policy written_with_its_record on meeting.participant for insert to taizhang_app
    with check ((select kernel.acting_for_all()) or meeting.hosted_in_scope(meeting_id, 'RECORD'));
create policy changed_with_its_record on meeting.participant for update to taizhang_app
    using ((select kernel.acting_for_all()) or meeting.hosted_in_scope(meeting_id, 'RECORD'));
create policy taken_from_its_record on meeting.participant for delete to taizhang_app
    using ((select kernel.acting_for_all()) or meeting.hosted_in_scope(meeting_id, 'RECORD'));

create policy everything on meeting.attendance to taizhang_app using ((select kernel.acting_for_all()));
create policy read_with_its_record on meeting.attendance for select to taizhang_app
    using (exists (select from meeting.meeting m
                    where m.district = attendance.district and m.meeting_id = attendance.meeting_id));
create policy written_with_its_record on meeting.attendance for insert to taizhang_app
    with check ((select kernel.acting_for_all()) or meeting.hosted_in_scope(meeting_id, 'RECORD'));
create policy taken_from_its_record on meeting.attendance for delete to taizhang_app
    using ((select kernel.acting_for_all()) or meeting.hosted_in_scope(meeting_id, 'RECORD'));

create policy everything on meeting.correction to taizhang_app using ((select kernel.acting_for_all()));
create policy read_with_its_record on meeting.correction for select to taizhang_app
    using (exists (select from meeting.meeting m
                    where m.district = correction.district and m.meeting_id = correction.meeting_id));
create policy appended on meeting.correction for insert to taizhang_app
    with check ((select kernel.acting_for_all())
                or meeting.hosted_in_scope(meeting_id, 'RECORD')
                or meeting.hosted_in_scope(meeting_id, 'RETURN_RECORDS'));

-- 到会名单上的姓名: who reads the host's people reads the names, also of those whom a co-host brought along
create function meeting.names_on_list(held uuid) returns table (person_id uuid, name text)
    language sql stable security definer set search_path = '' as $$
    select a.person_id, p.name
      from meeting.attendance a
      join people.person p using (district, person_id)
     where a.meeting_id = held
       and (kernel.acting_for_all() or meeting.hosted_in_scope(held, 'READ_PEOPLE'))
$$;

grant select on meeting.meeting, meeting.participant, meeting.event to taizhang_figures;
create policy figures on meeting.meeting for select to taizhang_figures using (true);
create policy figures on meeting.participant for select to taizhang_figures using (true);
