-- 登记组织、登记人员和党籍: two rights, so that registers can be brought in by those who answer for them.
insert into account.role_permission (role, permission)
values ('ORGANIZATION_SECTION', 'KEEP_ORGANIZATIONS'),
       ('ORGANIZATION_SECTION', 'KEEP_PEOPLE'),
       ('MEMBER_EDUCATION_SECTION', 'KEEP_PEOPLE'),
       ('STREET_OFFICER', 'KEEP_PEOPLE');

-- a new one has no place yet; where it is put is asked of its placement
create policy founded on organization.organization for insert to taizhang_app
    with check ((select account.may('KEEP_ORGANIZATIONS')) and kind <> 'DISTRICT');
create policy changed_in_scope on organization.organization for update to taizhang_app
    using ((select account.reaches_all('KEEP_ORGANIZATIONS'))
           or organization_id in (select account.reach('KEEP_ORGANIZATIONS')));

create policy placed_in_scope on organization.placement for insert to taizhang_app
    with check ((select account.reaches_all('KEEP_ORGANIZATIONS'))
                or parent_id in (select account.reach('KEEP_ORGANIZATIONS'))
                   and (organization_id in (select account.reach('KEEP_ORGANIZATIONS'))
                        or not organization.is_placed(organization_id)));
create policy changed_in_scope on organization.placement for update to taizhang_app
    using ((select account.reaches_all('KEEP_ORGANIZATIONS'))
           or organization_id in (select account.reach('KEEP_ORGANIZATIONS')));
create policy replaced_in_scope on organization.placement for delete to taizhang_app
    using ((select account.reaches_all('KEEP_ORGANIZATIONS'))
           or organization_id in (select account.reach('KEEP_ORGANIZATIONS')));
