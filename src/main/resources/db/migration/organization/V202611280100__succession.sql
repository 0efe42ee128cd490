-- 承接: what an organization answered for passes to its successor on the day it was merged; figures and scopes of other modules ask who holds it on a day.
create view organization.succession with (security_invoker = true) as
    select district, organization_id, organization_id as holder_id, founded_on as from_on,
           coalesce(dissolved_on, 'infinity') as to_on
      from organization.organization
    union all
    -- only of those that were merged: there are few, and whoever joins the view reads the others off their index
    select district, organization_id, holder_id, from_on, to_on from (
        with recursive passed (district, organization_id, holder_id, from_on, to_on) as (
            select gone.district, gone.organization_id, heir.organization_id, greatest(gone.dissolved_on, heir.founded_on),
                   coalesce(heir.dissolved_on, 'infinity')
              from organization.organization gone
              join organization.organization heir on heir.district = gone.district and heir.organization_id = gone.successor_id
             where gone.successor_id is not null and coalesce(heir.dissolved_on, 'infinity') >= gone.dissolved_on
            -- not «union all»: two that name each other on one day come to an end
            union
            select p.district, p.organization_id, heir.organization_id, greatest(p.to_on, heir.founded_on),
                   coalesce(heir.dissolved_on, 'infinity')
              from passed p
              join organization.organization gone on gone.district = p.district and gone.organization_id = p.holder_id
              join organization.organization heir on heir.district = gone.district and heir.organization_id = gone.successor_id
             where coalesce(heir.dissolved_on, 'infinity') >= p.to_on
        )
        select district, organization_id, holder_id, from_on, to_on from passed where from_on < to_on) merged;

grant select on organization.succession to taizhang_app, taizhang_figures;
