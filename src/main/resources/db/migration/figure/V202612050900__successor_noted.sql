-- Who takes over from a merged organization holds what it left: named later than the merger, it changes sums as a merger does.
create trigger noted_when_left_to_another after update on organization.organization
    for each row when (old.successor_id is distinct from new.successor_id) execute function figure.all_changed('tree');
