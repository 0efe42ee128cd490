-- Who counts figures reads no person. What a report prints as the secretary's name is asked by a function that answers nothing else: who holds one
-- post of one organization on one day, and since when.
drop policy figures on people.post;
drop policy figures on people.person;
revoke select on people.post from taizhang_figures;
revoke select (district, person_id, name) on people.person from taizhang_figures;

create function people.in_office(organization uuid, asked_title text, day date)
    returns table (person_name text, from_on date)
    language sql stable security definer set search_path = '' as $$
    select x.name, p.from_on
      from people.post p
      join people.person x using (district, person_id)
     where p.organization_id = organization and p.title = asked_title and p.from_on <= day and p.to_on > day
     order by p.from_on, x.name
$$;

revoke execute on function people.in_office(uuid, text, date) from public;
grant execute on function people.in_office(uuid, text, date) to taizhang_figures;
