-- Ballot boxes and lists of votes go out with the parcels too, and are no publications that somebody drafted: what is in them was decided by a meeting or
-- counted by the product.
alter table publication.outgoing alter column publication_id drop not null;
alter table publication.outgoing add constraint only_ballots_go_without_words
    check (publication_id is not null or kind in ('ballot-box', 'ballot-list'));

create policy ballots_by_who_records on publication.outgoing for insert to taizhang_app
    with check (publication_id is null and (select account.may('RECORD')));
