package cn.taizhang.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("账号")
class AccountsTests {

    @Autowired private Accounts accounts;
    @Autowired private TestDistricts districts;
    @Autowired private TestClock clock;
    @Autowired private AuditTrail audit;

    private TestDistrict district;
    private AccountKeeper keeper;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
        keeper = new AccountKeeper(accounts, district);
    }

    @AfterEach
    void theClockStandsWhereItStood() {
        clock.reset();
    }

    @Nested
    @DisplayName("开户")
    class Opening {

        @Test
        void tells_everything_that_is_missing_at_once() {
            var nothing = new NewAccount("张敏", " ", null, null, TestClock.DAY);

            assertThat(AccountKeeper.messages(accounts.open(keeper.viewer(), nothing)))
                    .containsExactly(
                            "登录名为 2 至 40 位小写字母、数字或 . _ - 。",
                            "请填写使用人姓名。账号专人专用，不设公用账号。",
                            "请选择角色。",
                            "请填写组织的名称或代码。",
                            "到期日须晚于今天；长期使用的不填。");
        }

        @Test
        void a_login_name_is_given_once() {
            String taken = district.login("street1").name();
            var again = new NewAccount(taken, "张敏", Role.OFFICE, district.district(), null);

            assertThat(AccountKeeper.messages(accounts.open(keeper.viewer(), again)))
                    .containsExactly("登录名 " + taken + " 已被使用，请换一个。");
        }

        @Test
        void an_organization_of_another_district_is_out_of_reach() {
            var elsewhere = districts.found().firstStreet();
            var wanted = new NewAccount("some.one", "张敏", Role.STREET_OFFICER, elsewhere, null);

            assertThat(AccountKeeper.messages(accounts.open(keeper.viewer(), wanted)))
                    .containsExactly("请选择您管理范围内的组织。");
        }

        @Test
        void the_audit_administrator_is_one_for_the_whole_district() {
            var wanted =
                    new NewAccount(
                            "an.auditor",
                            "张敏",
                            Role.AUDIT_ADMINISTRATOR,
                            district.firstStreet(),
                            null);

            assertThat(AccountKeeper.messages(accounts.open(keeper.viewer(), wanted)))
                    .containsExactly("审计管理员只设在区一级。");
        }

        @Test
        void the_first_password_stands_nowhere_but_in_the_hand_over() {
            var made = keeper.open("新人", Role.STREET_OFFICER, district.firstStreet(), null);

            assertThat(made.toString()).doesNotContain(made.password());
            assertThat(audit.about(Accounts.REGISTER, made.id().value()))
                    .isNotEmpty()
                    .allSatisfy(
                            entry -> assertThat(entry.toString()).doesNotContain(made.password()));
        }

        @Test
        void nobody_but_the_security_administrator_keeps_accounts() {
            for (String who : List.of("officer", "street1", "leader", "audit", "system")) {
                assertThatExceptionOfType(NotAllowed.class)
                        .isThrownBy(() -> accounts.list(district.viewer(who), "", "", 10));
            }
        }
    }

    @Nested
    @DisplayName("重置和停用")
    class Resetting {

        @Test
        void the_handed_over_password_works_once_and_the_old_one_no_more() {
            var login = district.login("street1");

            var handed =
                    accounts.resetPassword(
                            keeper.viewer(),
                            keeper.id("street1"),
                            keeper.version(keeper.id("street1")));

            assertThat(accounts.signIn(login.name(), login.password(), "127.0.0.1"))
                    .isInstanceOf(SignIn.Wrong.class);
            assertThat(accounts.signIn(login.name(), handed.password(), "127.0.0.1"))
                    .isInstanceOf(SignIn.Admitted.class);
            assertThat(accounts.viewer(keeper.id("street1")).orElseThrow().mustChangePassword())
                    .isTrue();
        }

        @Test
        void the_form_of_a_reset_is_good_for_one_reset() {
            int version = keeper.version(keeper.id("street1"));
            accounts.resetPassword(keeper.viewer(), keeper.id("street1"), version);

            assertThatExceptionOfType(ChangedMeanwhile.class)
                    .isThrownBy(() ->
                            accounts.resetPassword(keeper.viewer(), keeper.id("street1"), version));
        }

        @Test
        void the_trail_says_whose_account_was_disabled() {
            keeper.disable("street1");

            assertThat(audit.about(Accounts.REGISTER, keeper.id("street1").value()))
                    .first()
                    .returns("停用账号", AuditRow::action)
                    .returns(
                            district.login("street1").name(), entry -> entry.detail().get("login"));
        }
    }

    @Nested
    @DisplayName("更改姓名")
    class Renaming {

        @Test
        void the_account_bears_the_new_name_from_the_next_request_on() {
            rename("street1", " 张敏 ").orThrow();

            assertThat(accounts.viewer(keeper.id("street1")).orElseThrow().name()).isEqualTo("张敏");
            assertThat(audit.about(Accounts.REGISTER, keeper.id("street1").value()))
                    .first()
                    .returns("更改账号姓名", AuditRow::action)
                    .returns("街道党建办员", entry -> entry.detail().get("formerName"))
                    .returns("张敏", entry -> entry.detail().get("displayName"));
        }

        @Test
        void the_security_administrator_gives_their_own_account_its_name_too() {
            rename("security", "李国强").orThrow();

            assertThat(accounts.viewer(keeper.id("security")).orElseThrow().name())
                    .isEqualTo("李国强");
        }

        @Test
        void a_name_has_one_to_forty_characters_and_is_another_one() {
            assertThat(AccountKeeper.messages(rename("street1", " ")))
                    .containsExactly("请填写使用人姓名。账号专人专用，不设公用账号。");
            assertThat(AccountKeeper.messages(rename("street1", "名".repeat(41))))
                    .containsExactly("使用人姓名最多 40 字。");
            assertThat(AccountKeeper.messages(rename("street1", "名".repeat(40)))).isEmpty();
            assertThat(AccountKeeper.messages(rename("street1", "名".repeat(40))))
                    .containsExactly("姓名与现在的相同，没有改动。");
        }

        @Test
        void a_form_opened_before_another_change_is_told_so() {
            int version = keeper.version(keeper.id("street1"));
            rename("street1", "张敏").orThrow();

            assertThatExceptionOfType(ChangedMeanwhile.class)
                    .isThrownBy(() ->
                            accounts.rename(keeper.viewer(), keeper.id("street1"), "李娜", version));
        }

        @Test
        void nobody_but_the_security_administrator_renames() {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() ->
                            accounts.rename(
                                    district.viewer("street1"), keeper.id("street1"), "张敏", 1));
        }

        private Outcome<AccountId> rename(String who, String name) {
            var id = keeper.id(who);
            return accounts.rename(keeper.viewer(), id, name, keeper.version(id));
        }
    }

    @Test
    void the_list_goes_on_behind_the_last_login_name_and_finds_by_name_and_login() {
        var all = accounts.list(keeper.viewer(), "", "", 100);
        var first = accounts.list(keeper.viewer(), "", "", 4);
        var rest = accounts.list(keeper.viewer(), "", first.getLast().loginName(), 100);

        assertThat(all).hasSize(9);
        assertThat(first).hasSize(4);
        assertThat(rest).hasSize(5).doesNotContainAnyElementsOf(first);
        assertThat(accounts.list(keeper.viewer(), "区领导", "", 10)).hasSize(1);
        assertThat(accounts.list(keeper.viewer(), district.login("leader").name(), "", 10))
                .hasSize(1);
        assertThat(accounts.list(keeper.viewer(), "%", "", 10)).isEmpty();
    }
}
