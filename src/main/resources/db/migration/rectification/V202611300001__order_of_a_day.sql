-- 整改情况: how an item stands from one step to the next. A return or a reopening takes back what was reported before it, and a reopening what was
-- settled. Steps of one day follow each other as they were recorded: who reopens an item and reports it done on the same day has reported it.
-- One pass over the steps in their order: asked step by step, the plan of it loses count of its rows.
create or replace view rectification.situation with (security_invoker = true) as
    with noted as (
        select district, item_id, long_term, determined_on as on_day, '00000000-0000-0000-0000-000000000000'::uuid as step_id, '' as step
          from rectification.item
        union all
        select s.district, s.item_id, i.long_term, s.on_day, s.step_id, s.step
          from rectification.step s
          join rectification.item i on i.district = s.district and i.item_id = s.item_id
    ), placed as (
        select district, item_id, on_day, step, row_number() over upto as place,
               step = 'CLOSED' and long_term <> 'CONTINUING' or step = 'STAGE_DONE' and long_term = 'STAGE' as settled
          from noted
        window upto as (partition by item_id order by on_day, step_id)
    ), so_far as (
        select district, item_id, on_day, place, step,
               max(place) filter (where step in ('RETURNED', 'REOPENED')) over upto as taken_back,
               max(place) filter (where step = 'REOPENED') over upto as reopened,
               max(on_day) filter (where step = 'VERIFIED') over upto as verified_on,
               max(place) filter (where settled) over upto as settled,
               lead(on_day, 1, date 'infinity') over upto as to_on
          from placed
        window upto as (partition by item_id order by place)
    ), answered as (
        select district, item_id, on_day, to_on, reopened, verified_on, settled,
               min(on_day) filter (where step = 'REPORTED_DONE')
                   over (partition by item_id, taken_back order by place) as reported_on
          from so_far
    )
    select district, item_id, on_day as from_on, to_on,
           settled is not null and (reopened is null or settled > reopened) as settled,
           reported_on, coalesce(verified_on >= reported_on, false) as verified
      from answered
     where on_day < to_on;
