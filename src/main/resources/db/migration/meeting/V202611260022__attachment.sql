-- Which attachments belong to which meeting; a withdrawn one stays linked.
create table meeting.attachment (
    district text not null default kernel.current_district(),
    meeting_id uuid not null,
    attachment_id uuid not null,
    primary key (district, meeting_id, attachment_id),
    unique (district, attachment_id),
    foreign key (district, meeting_id) references meeting.meeting,
    foreign key (district, attachment_id) references attachment.file
);
