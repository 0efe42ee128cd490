-- A meeting counts by its participants, so that a new one is noted with them; later every step on either is.
select figure.watch('meeting.meeting', 'meeting', 'meeting_id');
drop trigger noted_when_added on meeting.meeting;
select figure.watch('meeting.participant', 'meeting', 'meeting_id');
