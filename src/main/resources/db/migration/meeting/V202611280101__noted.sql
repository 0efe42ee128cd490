-- What was noted of a meeting besides that it was held: checks of other modules ask it, and see no name for it.
create view meeting.noted with (security_invoker = true) as
    select m.district, m.meeting_id, m.presider,
           exists (select from meeting.attendance a
                    where a.district = m.district and a.meeting_id = m.meeting_id) as has_list
      from meeting.meeting m;

grant select on meeting.noted to taizhang_app;
