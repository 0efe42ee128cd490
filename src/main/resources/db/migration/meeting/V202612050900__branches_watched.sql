-- 缺会: that a branch has held no meeting is told of the branch, so that what touches a meeting notes the branches above whoever takes part in it.
create function meeting.branches_above(organizations uuid[]) returns setof uuid
    language sql stable set search_path = '' as $$
    select distinct c.ancestor_id
      from organization.closure c
      join organization.organization o on o.district = c.district and o.organization_id = c.ancestor_id
     where c.descendant_id = any(organizations) and o.kind = 'PARTY_BRANCH'
$$;

create function meeting.branches_taking_part() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into figure.changed (source, subject)
    select 'branch-meeting', branch
      from meeting.branches_above(array(select distinct organization_id from touched)) as branch;
    return null;
end $$;

create function meeting.branches_of_the_meeting() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into figure.changed (source, subject)
    select 'branch-meeting', branch
      from meeting.branches_above(array(
               select distinct p.organization_id from meeting.participant p join touched using (district, meeting_id))) as branch;
    return null;
end $$;

-- a new meeting comes with its participants, and one that goes takes them along
create trigger branches_noted_when_added after insert on meeting.participant
    referencing new table as touched for each statement execute function meeting.branches_taking_part();
create trigger branches_noted_when_taken_away after delete on meeting.participant
    referencing old table as touched for each statement execute function meeting.branches_taking_part();
create trigger branches_noted_when_it_left after update on meeting.participant
    referencing old table as touched for each statement execute function meeting.branches_taking_part();
create trigger branches_noted_when_it_came after update on meeting.participant
    referencing new table as touched for each statement execute function meeting.branches_taking_part();
create trigger branches_noted_when_changed after update on meeting.meeting
    referencing new table as touched for each statement execute function meeting.branches_of_the_meeting();
create trigger branches_noted_when_emptied after truncate on meeting.meeting
    for each statement execute function figure.all_changed('branch-meeting');

-- a branch lacks its meetings from its first day on
create function meeting.new_branch_noted() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into figure.changed (source, subject)
    select 'branch-meeting', organization_id from touched where kind = 'PARTY_BRANCH';
    return null;
end $$;

create trigger branch_noted_when_founded after insert on organization.organization
    referencing new table as touched for each statement execute function meeting.new_branch_noted();

revoke execute on function meeting.branches_above(uuid[]), meeting.branches_taking_part(), meeting.branches_of_the_meeting(),
    meeting.new_branch_noted() from public;
