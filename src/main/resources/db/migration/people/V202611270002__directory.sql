-- The registers of persons and rolls compare with what is there: how often it changed, and whether the number is known (never the number).
create or replace view people.directory with (security_invoker = true) as
    select district, person_id, name, sex, born_on, residence_id, version, identity_digest is not null as identified
      from people.person;
