-- 人员列表: a page of persons, answered with the owner's rights. The policy of persons makes the set of all in scope for every statement; for a street of a
-- hundred thousand that costs more than any page. Here the way to the page is chosen by how many are in scope, and whoever is met on it is asked for.
-- Shown is who has a tie with what stands under the roots asked for, and of these roots only such as the acting account reads people of.
create function membership.persons_listed(
        asked uuid[], day date, word text, edge uuid, backwards boolean, most integer)
    returns table (person_id uuid, name text, sex text, born_on date, organization_name text, kind text)
    language plpgsql stable security definer set search_path = '' rows 51 as $$
declare
    few constant integer := 2000;        -- so many ties are sorted sooner than the names of a district are walked through
    few_named constant integer := 5000;  -- and so many of one name
    -- a tie with an organization that stands there now ($2), or stood there ($3) on a day of the tie
    tied constant text := 'tie.organization_id = any($3) and (tie.organization_id = any($2) or exists (
            select from organization.closure t
             where t.ancestor_id = any($1) and t.descendant_id = tie.organization_id
               and t.from_on < tie.to_on and t.to_on > tie.from_on))';
    -- Person by person (offset 0), not a join of all ties. One of an array: the index that keeps rolls apart cannot be asked for that, it is
    -- a hundred times slower than the plain one and costs the same to the planner.
    one_by_one constant text := '(p.residence_id = any($3)
        or exists (select from membership.slice tie
                    where tie.district = p.district and tie.person_id = any(array[p.person_id]) and ' || tied || ' offset 0)
        or exists (select from people.post tie
                    where tie.district = p.district and tie.person_id = any(array[p.person_id]) and ' || tied || ' offset 0))';
    beyond constant text := 'p.district = kernel.current_district() and (p.name_order, p.person_id) '
        || case when backwards then '<' else '>' end || ' ($6, $7)';
    in_order constant text := case when backwards then ' order by p.name_order desc, p.person_id desc limit '
                                   else ' order by p.name_order, p.person_id limit ' end;
    roots uuid[] := asked;
    here uuid[];
    ever uuid[];
    edge_order text := '';
    edge_id uuid := coalesce(edge, '00000000-0000-0000-0000-000000000000');
    among uuid[];
    way text := one_by_one;
    page uuid[];
begin
    if not account.reaches_all('READ_PEOPLE') then
        roots := array(select unnest(asked) intersect select account.roots('READ_PEOPLE'));
    end if;
    select coalesce(array_agg(distinct t.descendant_id) filter (where t.to_on = 'infinity'), '{}'),
           coalesce(array_agg(distinct t.descendant_id), '{}')
      into here, ever
      from organization.closure t where t.ancestor_id = any(roots);
    if edge is not null then
        execute 'select p.name_order from people.person p where p.person_id = $4 and ' || one_by_one
           into edge_order using roots, here, ever, edge;
        if edge_order is null then
            return;
        end if;
    end if;

    -- Where most are in scope and have the word, a short part of the way along the names fills the page.
    execute 'select array(select p.person_id from (select * from people.person p where ' || beyond || in_order || '1000) p
                           where strpos(p.name, $5) > 0 and ' || one_by_one || in_order || '$8)'
       into page using roots, here, ever, among, word, edge_order, edge_id, most;
    if cardinality(page) < most then
        page := null;
        execute 'select array(select tie.person_id from membership.person_tie tie where ' || tied || ' limit $4)'
           into among using roots, here, ever, few + 1;
        if cardinality(among) <= few then
            way := 'p.person_id = any($4)';
        elsif word <> '' then
            execute 'select array(select p.person_id from people.person p
                                   where (length($5) = 1 or kernel.doubled(p.name) like kernel.anywhere(kernel.doubled($5)))
                                     and strpos(p.name, $5) > 0 and ' || one_by_one || ' limit $4)'
               into among using roots, here, ever, few_named + 1, word;
            if cardinality(among) <= few_named then
                way := 'p.person_id = any($4)';
            end if;
        end if;
    end if;
    if page is null then
        execute 'select array(select p.person_id from people.person p where ' || beyond
                || ' and strpos(p.name, $5) > 0 and ' || way || in_order || '$8)'
           into page using roots, here, ever, among, word, edge_order, edge_id, most;
    end if;

    return query
        select p.person_id, p.name, p.sex, p.born_on, o.name, r.kind
          from people.person p
          left join membership.slice r on r.district = p.district and r.person_id = p.person_id
                                      and r.from_on <= day and r.to_on > day
          left join organization.organization o on o.district = r.district and o.organization_id = r.organization_id
         where p.district = kernel.current_district() and p.person_id = any(page)
         order by p.name_order, p.person_id;
end $$;

revoke execute on function membership.persons_listed(uuid[], date, text, uuid, boolean, integer) from public;
grant execute on function membership.persons_listed(uuid[], date, text, uuid, boolean, integer) to taizhang_app;
