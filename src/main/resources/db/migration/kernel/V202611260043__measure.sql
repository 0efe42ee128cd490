-- An import measures in the middle of its own transaction; two at a time, and who vacuums, must not wait for each other.
create or replace function kernel.measure() returns void language plpgsql security definer set search_path = '' as $$
begin
    analyze (skip_locked);
end $$;
