-- 没有收到: that a submission was skipped is told to the public side, which hands over once more what was in it. No publication either.
alter table publication.outgoing drop constraint only_ballots_go_without_words;
alter table publication.outgoing add constraint what_goes_without_words
    check (publication_id is not null or kind in ('ballot-box', 'ballot-list', 'missed'));

drop policy ballots_by_who_records on publication.outgoing;
create policy ballots_by_who_records on publication.outgoing for insert to taizhang_app
    with check (publication_id is null and kind <> 'missed' and (select account.may('RECORD')));
create policy missed_by_who_keeps on publication.outgoing for insert to taizhang_app
    with check (publication_id is null and kind = 'missed' and (select account.may('KEEP_EXCHANGE')));
