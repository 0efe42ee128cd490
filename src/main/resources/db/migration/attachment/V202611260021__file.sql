-- Files of records: the bytes lie here, in the transaction of the row, of its link and of its audit entry.
create table attachment.file (
    district text not null default kernel.current_district(),
    attachment_id uuid not null,
    name text not null check (name <> '' and length(name) <= 120),
    type text not null check (type in ('PDF', 'PNG', 'JPEG', 'DOCX', 'XLSX', 'DOC', 'XLS', 'TEXT')),
    size integer not null check (size between 1 and 20971520),
    sha256 bytea not null check (length(sha256) = 32),
    uploaded_at timestamptz not null,
    uploaded_by text not null check (uploaded_by <> ''),
    uploaded_by_account uuid,  -- null for the command line
    withdrawn_at timestamptz,
    withdrawn_by text check (withdrawn_by <> ''),
    withdrawn_by_account uuid,
    withdrawn_because text check (withdrawn_because <> '' and length(withdrawn_because) <= 200),
    primary key (district, attachment_id),
    constraint withdrawn_with_name_and_reason
        check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);

create table attachment.chunk (
    district text not null default kernel.current_district(),
    attachment_id uuid not null,
    number integer not null check (number >= 0),
    content bytea not null check (length(content) between 1 and 262144),
    primary key (district, attachment_id, number),
    foreign key (district, attachment_id) references attachment.file
);

-- pictures and documents are packed already; trying to pack them again only costs time
alter table attachment.chunk alter column content set storage external;
