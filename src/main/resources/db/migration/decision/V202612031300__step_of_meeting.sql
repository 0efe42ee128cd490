-- A step that is a meeting may name the record of it; from the meeting one goes to the step by this column, which the policies let an index find.
alter table decision.step
    add column meeting_id uuid,
    add constraint step_of_meeting foreign key (district, meeting_id) references meeting.meeting (district, meeting_id),
    add constraint meeting_as_written check (meeting_id is not distinct from cast(content ->> 'meeting' as uuid));

create index step_by_meeting on decision.step (district, meeting_id) where meeting_id is not null;
