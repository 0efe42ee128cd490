-- 到会人数: person-times are added from the records of meetings; who counts them reads the published view.
create or replace view meeting.event with (security_invoker = true) as
    select m.district, m.meeting_id, m.kind, m.topic, m.held_on, m.state, m.host_id, m.recorded_on, m.returned_because,
           p.organization_id, p.part, m.attended
      from meeting.meeting m
      join meeting.participant p using (district, meeting_id);
