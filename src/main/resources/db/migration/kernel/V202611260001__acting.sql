-- Who acts is written into every transaction; the row-level policies of every table ask these functions. Outside a transaction nobody acts.
-- An account, 'everything', 'signing-in' or 'nobody'. Unsaid is a fault of the program: an empty answer would pass for the truth.
create function kernel.said_to_act() returns text language plpgsql stable parallel safe as $$
begin
    if coalesce(current_setting('taizhang.account', true), '') = '' then
        raise exception 'outside a transaction nobody acts, and nobody sees rows' using errcode = 'insufficient_privilege';
    end if;
    return current_setting('taizhang.account', true);
end $$;

create function kernel.acting() returns uuid language sql stable parallel safe
    return (select case when said ~ '^[0-9a-f-]{36}$' then said::uuid end
              from (values (kernel.said_to_act())) as given(said));

-- 命令行和建库
create function kernel.acting_for_all() returns boolean language sql stable parallel safe
    return kernel.said_to_act() = 'everything';

-- the one login name that somebody is signing in with
create function kernel.signing_in() returns text language sql stable parallel safe
    return nullif(current_setting('taizhang.signing_in', true), '');

-- the product's own day: a demonstration stands on a day of its own
create function kernel.today() returns date language sql stable parallel safe
    return nullif(current_setting('taizhang.today', true), '')::date;

-- After a bulk load the planner must see what was written; analyze is the owner's to call.
create function kernel.measure() returns void language plpgsql security definer set search_path = '' as $$
begin
    analyze;
end $$;

grant usage on schema kernel to taizhang_app, taizhang_figures;

alter table kernel.district enable row level security;
grant select, insert on kernel.district to taizhang_app;
grant select on kernel.district to taizhang_figures;
create policy everybody_reads on kernel.district for select to taizhang_app, taizhang_figures using (true);
create policy set_up on kernel.district for insert to taizhang_app with check ((select kernel.acting_for_all()));
