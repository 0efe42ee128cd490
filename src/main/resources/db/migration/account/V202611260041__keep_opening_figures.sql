-- Opening figures stand in for records that nobody has: only the section that answers for the district's figures enters them.
insert into account.role_permission (role, permission)
values ('ORGANIZATION_SECTION', 'KEEP_OPENING_FIGURES');
