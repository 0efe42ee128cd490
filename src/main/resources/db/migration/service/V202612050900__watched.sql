-- Who reported and claimed a post is counted by the person, and only while on a roll.
select figure.watch('service.report_slip', 'roll', 'person_id');
select figure.watch('service.post_claim', 'roll', 'person_id');
