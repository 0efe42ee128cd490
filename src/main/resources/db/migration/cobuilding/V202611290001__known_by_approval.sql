-- A committee is known by whose it is and the day of its approval: the sheet that tells of its establishing means the one that was approved.
alter table cobuilding.extended_committee
    drop constraint extended_committee_once,
    add constraint extended_committee_once unique (district, organization_id, approved_on);
drop index cobuilding.one_awaiting_establishment;
