-- Organizations are kept by people as well, so the closure is drawn by one function with the owner's rights: it follows from the placements.
create function organization.draw_closure(touched uuid[]) returns void
    language sql security definer set search_path = '' as $$
    delete from organization.closure where descendant_id = any(touched);
    with recursive upward (ancestor_id, descendant_id, depth, from_on, to_on) as (
        select organization_id, organization_id, 0, founded_on, coalesce(dissolved_on, 'infinity')
          from organization.organization
         where organization_id = any(touched)
        union all
        select p.parent_id, u.descendant_id, u.depth + 1,
               greatest(u.from_on, p.from_on), least(u.to_on, p.to_on)
          from upward u
          join organization.placement p
            on p.organization_id = u.ancestor_id
           and p.from_on < u.to_on and p.to_on > u.from_on
    )
    insert into organization.closure (ancestor_id, descendant_id, depth, from_on, to_on)
    select ancestor_id, descendant_id, depth, from_on, to_on from upward;
$$;

-- whether it stands, or stood, under another; asked before its first placement
create function organization.is_placed(asked uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from organization.placement where organization_id = asked)
$$;

-- 组织台账: what the register of organizations shows, with the parent each has now or had last
create view organization.record with (security_invoker = true) as
    select o.district, o.organization_id, o.code, o.name, o.short_name, o.kind, o.party_form, o.urban, o.founded_on,
           o.dissolved_on, o.version, last.from_on as placed_on, last.parent_id,
           up.name as parent_name, up.code as parent_code,
           o.successor_id, heir.name as successor_name, heir.code as successor_code
      from organization.organization o
      left join lateral (select p.parent_id, p.from_on
                           from organization.placement p
                          where p.district = o.district and p.organization_id = o.organization_id
                          order by p.from_on desc
                          limit 1) last on true
      left join organization.organization up on up.district = o.district and up.organization_id = last.parent_id
      left join organization.organization heir on heir.district = o.district and heir.organization_id = o.successor_id;

-- 隶属变动: every placement, under an id of its own that follows from what it is
create view organization.affiliation with (security_invoker = true) as
    select district, md5(organization_id || to_char(from_on, 'YYYY-MM-DD'))::uuid as affiliation_id, organization_id,
           parent_id, from_on, to_on
      from organization.placement;

grant select on organization.record, organization.affiliation to taizhang_app;
