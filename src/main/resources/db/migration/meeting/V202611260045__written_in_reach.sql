-- What hangs on a record is written by who reaches its host. What an account reaches today is asked once a statement, and the host of
-- a meeting in passing; hosted_in_scope, milliseconds a row, is left for the days on which the host stood elsewhere.
create function meeting.host_of(held uuid) returns uuid
    language plpgsql stable security definer set search_path = '' as $$
begin
    return (select m.host_id from meeting.meeting m
             where m.district = kernel.current_district() and m.meeting_id = held);
end $$;

alter policy written_with_its_record on meeting.participant
    with check ((select kernel.acting_for_all())
                or meeting.host_of(meeting_id) in (select account.reach('RECORD'))
                or meeting.hosted_in_scope(meeting_id, 'RECORD'));
alter policy taken_from_its_record on meeting.participant
    using ((select kernel.acting_for_all())
           or meeting.host_of(meeting_id) in (select account.reach('RECORD'))
           or meeting.hosted_in_scope(meeting_id, 'RECORD'));
alter policy written_with_its_record on meeting.attendance
    with check ((select kernel.acting_for_all())
                or meeting.host_of(meeting_id) in (select account.reach('RECORD'))
                or meeting.hosted_in_scope(meeting_id, 'RECORD'));
alter policy taken_from_its_record on meeting.attendance
    using ((select kernel.acting_for_all())
           or meeting.host_of(meeting_id) in (select account.reach('RECORD'))
           or meeting.hosted_in_scope(meeting_id, 'RECORD'));
