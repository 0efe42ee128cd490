-- 动员会、推进会、协调会: a planner that knows of none takes them for one and had the whole register read again for every organization.
create index meeting_of_leading_groups on meeting.meeting (district, held_on)
    where kind in ('MOBILIZATION', 'PROMOTION', 'COORDINATION');
