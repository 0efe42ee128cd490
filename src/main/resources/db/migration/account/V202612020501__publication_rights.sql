-- 对外发布: who prepares what goes out, who reviews it, who takes what residents send, and who keeps the exchange with the public side without reading any of it.
insert into account.role_permission (role, permission)
values ('COMMUNITY_CLERK', 'PUBLISH'),
       ('COMMUNITY_CLERK', 'TAKE_SUBMISSIONS'),
       ('STREET_OFFICER', 'PUBLISH'),
       ('STREET_OFFICER', 'REVIEW_PUBLICATION'),
       ('STREET_OFFICER', 'TAKE_SUBMISSIONS'),
       ('ORGANIZATION_SECTION', 'REVIEW_PUBLICATION'),
       ('SYSTEM_ADMINISTRATOR', 'KEEP_EXCHANGE');
