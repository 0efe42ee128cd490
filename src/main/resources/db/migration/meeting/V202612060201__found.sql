-- A word that one of a million meetings has was found by reading them all: under a policy PostgreSQL does not ask an index for `like` (it is not
-- leakproof). This asks it, and yields what the acting account may read, by the same words as the policy read_in_scope.
-- Planned anew for each word: a plan that serves a single character as well could never use the index.
drop index meeting.meeting_topic;
create index meeting_words on meeting.meeting using gin (kernel.doubled(topic || ' ' || presider) public.gin_trgm_ops);

create function meeting.found(word text, most integer) returns setof uuid
    language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan rows 100 as $$
begin
    return query
        select m.meeting_id
          from meeting.meeting m
         where (length(word) = 1
                or kernel.doubled(m.topic || ' ' || m.presider) like kernel.anywhere(kernel.doubled(word)))
           and (m.topic like kernel.anywhere(word) or m.presider like kernel.anywhere(word))
           and ((select account.reaches_all('READ_RECORDS'))
                or m.host_id in (select account.reach('READ_RECORDS'))
                or exists (select from account.former_reach('READ_RECORDS') f
                            where f.organization_id = m.host_id and f.from_on <= m.held_on and f.to_on > m.held_on)
                or m.meeting_id in (select meeting.co_hosted_in_scope()))
         limit most;
end $$;

revoke execute on function meeting.found(text, integer) from public;
grant execute on function meeting.found(text, integer) to taizhang_app;
