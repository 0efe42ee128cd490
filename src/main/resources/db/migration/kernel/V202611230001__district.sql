-- Every key is (district, id): one district lives in one database, and roll-ups travel up with their district on them.
create table kernel.district (
    code text primary key check (code ~ '^[0-9]{6}$'),
    name text not null check (name <> ''),
    the_only_one boolean not null default true unique check (the_only_one)
);

create function kernel.current_district() returns text
    language sql stable parallel safe
    return (select code from kernel.district);
