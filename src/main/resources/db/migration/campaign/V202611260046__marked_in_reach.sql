-- A mark is set by who reaches the meeting's host, asked as with everything else that hangs on a meeting.
alter policy marked_with_its_meeting on campaign.activity
    with check ((select kernel.acting_for_all())
                or meeting.host_of(meeting_id) in (select account.reach('RECORD'))
                or meeting.hosted_in_scope(meeting_id, 'RECORD'));
