-- 到会名单的记录编号 follows from meeting and person, the same wherever the list goes; a list that comes back is matched by it.
create index attendance_number
    on meeting.attendance ((cast(md5(cast(meeting_id as text) || cast(person_id as text)) as uuid)));
