-- 第几次征求 an opinion belongs to is written when it is entered: told from the moments of entry, a clock that is set would move it to another round.
alter table decision.opinion
    add column round integer not null default 1 constraint round_counted_from_one check (round >= 1);

-- what was entered so far is in the round that the pages have shown
update decision.opinion o
   set round = s.begun
  from (select o.district, o.opinion_id, count(*) as begun
          from decision.opinion o
          join decision.step s using (district, decision_id)
         where s.kind = 'BEGIN_SOLICITING' and s.recorded_at <= o.recorded_at
         group by o.district, o.opinion_id) s
 where s.district = o.district and s.opinion_id = o.opinion_id and s.begun > 1;
