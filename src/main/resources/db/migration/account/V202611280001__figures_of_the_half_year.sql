-- 整改台账、核定与定稿: who reads and keeps the ledger of inspections, who may put a number in place of a counted one, who fixes a set of them.
insert into account.role_permission (role, permission)
values ('STREET_OFFICER', 'READ_RECTIFICATION'),
       ('UNIT_LIAISON', 'READ_RECTIFICATION'),
       ('OFFICE', 'READ_RECTIFICATION'),
       ('ORGANIZATION_SECTION', 'READ_RECTIFICATION'),
       ('ORGANIZATION_SECTION', 'KEEP_RECTIFICATION'),
       ('ORGANIZATION_SECTION', 'OVERRIDE_FIGURES'),
       ('ORGANIZATION_SECTION', 'FREEZE_FIGURES'),
       ('INSPECTION_OFFICE', 'READ_RECTIFICATION'),
       ('INSPECTION_OFFICE', 'KEEP_RECTIFICATION'),
       ('DEPARTMENT_HEAD', 'READ_RECTIFICATION'),
       ('DEPARTMENT_HEAD', 'FREEZE_FIGURES');
