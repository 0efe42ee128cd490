-- A hand-over list is printed again as it was: its lines are written in the transaction that writes its head, and never after.
drop policy kept on account.hand_over_role;
drop policy kept on account.hand_over_deed;

create policy kept on account.hand_over_role for select to taizhang_app
    using (exists (select from account.hand_over h
                    where h.district = hand_over_role.district and h.hand_over_id = hand_over_role.hand_over_id));
create policy written_with_its_head on account.hand_over_role for insert to taizhang_app
    with check (exists (select from account.hand_over h
                         where h.district = hand_over_role.district and h.hand_over_id = hand_over_role.hand_over_id
                           and h.xmin = pg_current_xact_id()::xid));

create policy kept on account.hand_over_deed for select to taizhang_app
    using (exists (select from account.hand_over h
                    where h.district = hand_over_deed.district and h.hand_over_id = hand_over_deed.hand_over_id));
create policy written_with_its_head on account.hand_over_deed for insert to taizhang_app
    with check (exists (select from account.hand_over h
                         where h.district = hand_over_deed.district and h.hand_over_id = hand_over_deed.hand_over_id
                           and h.xmin = pg_current_xact_id()::xid));
