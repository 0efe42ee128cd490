select figure.watch('membership.slice', 'roll', 'person_id');
