-- Which attachments belong to which document; a withdrawn one stays linked.
create table document.attachment (
    district text not null default kernel.current_district(),
    document_id uuid not null,
    attachment_id uuid not null,
    primary key (district, document_id, attachment_id),
    unique (district, attachment_id),
    foreign key (district, document_id) references document.document,
    foreign key (district, attachment_id) references attachment.file
);
