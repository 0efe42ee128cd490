-- 整顿、干部、人才台账: registers that only those who handle them read. The list of lagging organizations is no part of READ_RECTIFICATION, which the office and the inspection office have.
insert into account.role_permission (role, permission)
values ('STREET_OFFICER', 'READ_LAGGING'),
       ('ORGANIZATION_SECTION', 'READ_LAGGING'),
       ('ORGANIZATION_SECTION', 'KEEP_LAGGING'),
       ('DEPARTMENT_HEAD', 'READ_LAGGING'),
       ('CADRE_SECTION', 'READ_CADRE'),
       ('CADRE_SECTION', 'KEEP_CADRE'),
       ('TALENT_SECTION', 'READ_TALENT'),
       ('TALENT_SECTION', 'KEEP_TALENT');
