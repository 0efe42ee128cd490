package cn.taizhang.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected cells are kept by hand; {@code -Dmatrix.print=true} prints what the database answers, to compare, not to copy. */
@DisplayName("数据库权限矩阵")
class DatabaseMatrixTests {

    private static final Path EXPECTED = Path.of("src/test/resources/scope/database-matrix.csv");

    private static ScopeFixture fixture;
    private static Connection connection;

    @BeforeAll
    static void plant() throws SQLException {
        fixture = new ScopeFixture();
        connection = fixture.asOwner();
        connection.setAutoCommit(false);
    }

    @AfterAll
    static void end() throws SQLException {
        connection.close();
    }

    @Test
    void every_account_sees_and_changes_exactly_the_rows_it_should() throws Exception {
        var answered = new DatabaseMatrix(fixture).asAnswered(connection);
        if (Boolean.getBoolean("matrix.print")) {
            answered.forEach(System.out::println);
        }

        assertThat(String.join("\n", answered)).isEqualTo(String.join("\n", expected()));
    }

    /** Holes as somebody might make them; each must turn the matrix red, or the matrix proves nothing. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    表的行级策略被关掉 | alter table meeting.meeting disable row level security
                    会议对所有人可读 | alter policy read_in_scope on meeting.meeting using (true)
                    联办条件丢失 | create or replace function meeting.co_hosted_in_scope() returns setof uuid language sql stable security definer set search_path = '' as 'select null::uuid where false'
                    不再核对日期，调走的社区仍归原街道 | create or replace function account.reach(wanted text) returns setof uuid language sql stable security definer set search_path = '' as 'select t.descendant_id from account.roots(wanted) r join organization.closure t on t.ancestor_id = r'
                    停用的账号仍有权限 | create or replace function account.roots(wanted text) returns setof uuid language sql stable security definer set search_path = '' as 'select g.organization_id from account.role_grant g join account.role_permission p using (role) where g.account_id = kernel.acting() and p.permission = wanted'
                    人员只看全区有无权限 | alter policy person_scope on people.person using ((select account.may('READ_PEOPLE')))
                    更正会议只要能看 | alter policy correct_in_scope on meeting.meeting using (true)
                    领导也能看台账 | insert into account.role_permission values ('LEADER', 'READ_RECORDS')
                    安全管理员能改所有账号 | alter policy changed_by_keeper on account.account using ((select account.may('KEEP_ACCOUNTS')))
                    到会名单不随会议 | alter policy read_with_its_record on meeting.attendance using ((select account.is_open()))
                    制度按现隶属，不看印发当日 | alter policy read_in_scope on document.document using (organization_id in (select account.reach('READ_RECORDS')))
                    决策事项按现隶属，不看征求意见当日 | alter policy read_in_scope on decision.decision using (organization_id in (select account.reach('READ_RECORDS')))
                    办理步骤不随事项 | alter policy read_in_scope on decision.step using (true)
                    能看事项就能改意见 | alter policy changed_in_scope on decision.opinion using (true)
                    工作法任务对所有人可改 | alter policy changed_in_scope on method.task using (true)
                    能看推行记录就能改 | alter policy changed_in_scope on decision.method_adoption using (true)
                    公示按现隶属，不看张贴当日 | alter policy read_in_scope on notice.notice using (organization_id in (select account.reach('READ_RECORDS')))
                    提出异议的人对能看公示的都可读 | alter policy read_by_who_answers on notice.objector using (exists (select from notice.notice n where n.notice_id = objector.notice_id))
                    贴出去的公示可以改 | grant update on notice.notice to taizhang_app; create policy anybody on notice.notice for update to taizhang_app using (true)
                    名册上的人对所有人可读 | alter policy read_with_its_roll on ballot.roll_entry using (true)
                    计票单可以改 | grant update on ballot.sheet to taizhang_app; create policy anybody on ballot.sheet for update to taizhang_app using (true)
                    大党委对所有人可读 | alter policy read_in_scope on cobuilding.extended_committee using (true)
                    办公室看得到整顿名单 | insert into account.role_permission values ('OFFICE', 'READ_LAGGING')
                    整顿名单随整改台账一起放开 | alter policy read_in_scope on rectification.lagging_organization using (organization_id in (select account.reach('READ_RECTIFICATION')) or (select account.reaches_all('READ_RECTIFICATION')))
                    街道能改整顿资金 | alter policy changed_in_scope on rectification.lagging_fund using (organization_id in (select account.reach('READ_LAGGING')))
                    参训人员对看台账的人可读 | alter policy read_in_scope on cadre.trainee using ((select account.reaches_all('READ_RECORDS')))
                    组织科看得到干部制度 | insert into account.role_permission values ('ORGANIZATION_SECTION', 'READ_CADRE')
                    引进人才对看台账的人可读 | alter policy read_in_scope on talent.talent using (organization_id in (select account.reach('READ_RECORDS')))
                    站点对所有人可改 | alter policy changed_in_scope on station.station using (true)
                    来件对拟稿的上级放开 | alter policy read_in_scope on publication.submission using ((select account.may('REVIEW_PUBLICATION')))
                    摆渡的文件给管理员看 | create policy kept on publication.parcel_file for select to taizhang_app using ((select account.may('KEEP_EXCHANGE')))
                    材料对所有人可读 | alter policy read_in_scope on material.material using (true)
                    定稿文件不随材料 | alter policy read_with_its_material on material.issue using ((select account.may('READ_FIGURES')))
                    模板不看归谁 | alter policy read_where_it_serves on material.template using (true)
                    送审过的稿子可以改 | grant update on material.revision to taizhang_app; create policy anybody on material.revision for update to taizhang_app using (true)
                    撤回的附件内容仍可读 | alter policy read_with_its_file on attachment.chunk using (exists (select from attachment.file f where f.attachment_id = chunk.attachment_id))
                    能看会议就能撤回附件 | alter policy withdrawn_from_meetings on attachment.file using (true)
                    附件的归属对所有人可读 | alter policy read_with_its_record on document.attachment using (true)
                    管账号的能看恢复码 | alter policy own on account.recovery_code using (account.is_own(account_id) or account.keeps(account_id))
                    管账号的能看所有交接 | alter policy kept on account.hand_over using ((select account.may('KEEP_ACCOUNTS')))
                    交接清单可以改 | grant update on account.hand_over_deed to taizhang_app; create policy anybody on account.hand_over_deed for update to taizhang_app using (true)
                    上级看得到暂存 | alter policy own on register.draft using ((select account.is_open()))
                    人员登记不看范围 | alter policy changed_by_keeper on people.person using ((select account.may('KEEP_PEOPLE')))
                    名册登记不看支部 | alter policy changed_in_scope on membership.slice using ((select account.may('KEEP_PEOPLE')))
                    组织谁都能改 | alter policy changed_in_scope on organization.organization using ((select account.is_open()))
                    汇总对所有人可读 | alter policy everything on figure.tally using (true)
                    变动谁都能抹掉 | alter policy everything on figure.changed using (true)
                    可以给自己授权 | alter policy ended on account.role_grant using (organization_id in (select account.reach('KEEP_ACCOUNTS')))
                    """)
    void a_planted_hole_is_seen(String hole, String sql) throws Exception {
        var savepoint = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            statement.execute(sql);

            var matrix = new DatabaseMatrix(fixture);
            if (!matrix.differsWhereNamed(connection, sql, expected())) {
                assertThat(matrix.asAnswered(connection)).as(hole).isNotEqualTo(expected());
            }
        } finally {
            connection.rollback(savepoint);
        }
    }

    private static List<String> expected() throws IOException {
        var lines = new ArrayList<String>();
        for (String line : Files.readAllLines(EXPECTED)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line);
            }
        }
        return lines;
    }
}
