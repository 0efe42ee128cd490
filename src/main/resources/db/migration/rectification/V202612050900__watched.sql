-- An item counts by what is kept of its situation and by its round.
select figure.watch('rectification.item', 'rectification', 'item_id');
select figure.watch('rectification.situated', 'rectification', 'item_id');

create function rectification.items_of_the_round() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into figure.changed (source, subject)
    select 'rectification', i.item_id from rectification.item i join touched using (district, round_id);
    return null;
end $$;

create trigger items_noted_when_changed after update on rectification.round
    referencing new table as touched for each statement execute function rectification.items_of_the_round();

revoke execute on function rectification.items_of_the_round() from public;
