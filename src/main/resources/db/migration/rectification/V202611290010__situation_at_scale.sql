-- 整改状态 at any scale: the kind of an item comes along with its steps, and what is compared are ids alone. A join over columns of a union is
-- taken for a two-hundredth of what it is, and a hundred thousand items were then gone through item by item for minutes.
create or replace view rectification.situation with (security_invoker = true) as
    with noted as (
        select district, item_id, long_term, determined_on as on_day, '' as step from rectification.item
        union all
        select s.district, s.item_id, i.long_term, s.on_day, s.step
          from rectification.step s
          join rectification.item i on i.district = s.district and i.item_id = s.item_id
    ), by_day as (
        select district, item_id, on_day,
               bool_or(step = 'REPORTED_DONE') as reported,
               bool_or(step in ('RETURNED', 'REOPENED')) as taken_back,
               bool_or(step = 'REOPENED') as reopened,
               bool_or(step = 'VERIFIED') as verified,
               bool_or(step = 'CLOSED' and long_term <> 'CONTINUING' or step = 'STAGE_DONE' and long_term = 'STAGE')
                   as settled
          from noted
         group by district, item_id, on_day
    ), so_far as (
        select district, item_id, on_day, reported,
               max(on_day) filter (where taken_back) over upto as taken_back_on,
               max(on_day) filter (where reopened) over upto as reopened_on,
               max(on_day) filter (where verified) over upto as verified_on,
               max(on_day) filter (where settled) over upto as settled_on,
               lead(on_day, 1, date 'infinity') over upto as to_on
          from by_day
        window upto as (partition by item_id order by on_day)
    ), answered as (
        select district, item_id, on_day, to_on, reopened_on, verified_on, settled_on,
               min(on_day) filter (where reported and on_day is distinct from taken_back_on)
                   over (partition by item_id, taken_back_on order by on_day) as reported_on
          from so_far
    )
    select district, item_id, on_day as from_on, to_on,
           settled_on is not null and (reopened_on is null or settled_on > reopened_on) as settled,
           reported_on, coalesce(verified_on >= reported_on, false) as verified
      from answered;
