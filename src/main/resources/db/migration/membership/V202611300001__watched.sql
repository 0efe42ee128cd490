-- Who stands on which roll decides how many members there are.
select figure.watch('membership.slice', 'roll', 'person_id');
