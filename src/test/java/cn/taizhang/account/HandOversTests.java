package cn.taizhang.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("办理交接")
class HandOversTests {

    @Autowired private HandOvers handOvers;
    @Autowired private Accounts accounts;
    @Autowired private AuditTrail audit;
    @Autowired private TestDistricts districts;
    @Autowired private TestClock clock;

    private TestDistrict district;
    private AccountKeeper keeper;

    @BeforeEach
    void aDayLater() {
        district = districts.found();
        keeper = new AccountKeeper(accounts, district);
        clock.advance(Duration.ofDays(1));
    }

    @AfterEach
    void theClockStandsWhereItStood() {
        clock.reset();
    }

    @Test
    void all_roles_go_to_the_successor_and_the_account_is_disabled() {
        var id = handOver("street1", "street2", true).orThrow();

        var list = handOvers.get(keeper.viewer(), id);
        assertThat(list.roles()).extracting(RoleGrant::role).containsExactly(Role.STREET_OFFICER);
        assertThat(list.supervisor()).isEqualTo("王芳");
        assertThat(list.handedOn()).isEqualTo(TestClock.DAY.plusDays(1));
        assertThat(accounts.viewer(keeper.id("street1"))).isEmpty();
        assertThat(accounts.viewer(keeper.id("street2")).orElseThrow().grants())
                .extracting(RoleGrant::organization)
                .containsExactlyInAnyOrder(district.firstStreet(), district.secondStreet());
        assertThat(handOvers.of(keeper.viewer(), keeper.id("street2")))
                .extracting(HandOver.Line::handOverId)
                .containsExactly(id);
    }

    @Test
    void every_step_stands_in_the_trail() {
        handOver("street1", "street2", true).orThrow();

        assertThat(actions("street1")).contains("停用账号", "收回角色", "办理交接");
        assertThat(actions("street2")).contains("授予角色");
    }

    @Test
    void who_only_changes_posts_keeps_the_account() {
        handOver("street1", "street2", false).orThrow();

        var sheet = accounts.get(keeper.viewer(), keeper.id("street1"));
        assertThat(sheet.account().disabledAt()).isNull();
        assertThat(sheet.grants()).isEmpty();
    }

    @Test
    void a_role_the_successor_holds_already_is_only_taken_back() {
        keeper.grant("street2", Role.STREET_OFFICER, district.firstStreet());

        handOver("street1", "street2", true).orThrow();

        assertThat(accounts.get(keeper.viewer(), keeper.id("street2")).grants()).hasSize(2);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_nothing_is_changed() {
        var refused =
                handOvers.handOver(
                        keeper.viewer(),
                        keeper.id("street1"),
                        keeper.version(keeper.id("street1")),
                        new HandOver.Draft("nobody.here", " ", true));

        assertThat(AccountKeeper.messages(refused))
                .containsExactly("您管理范围内没有登录名为 nobody.here 的账号。", "请填写监交人姓名。");
        assertThat(accounts.viewer(keeper.id("street1"))).isPresent();
    }

    @Test
    void administrators_stay_apart() {
        assertThat(told(handOver("system", "street1", true))).contains("互不兼任");
        assertThat(told(handOver("street1", "audit", true))).contains("互不兼任");
        assertThat(accounts.viewer(keeper.id("system"))).isPresent();
    }

    @Test
    void neither_party_is_who_does_it_nor_the_other_party() {
        assertThat(told(handOver("street1", "street1", true))).contains("不能是移交人自己");
        assertThat(told(handOver("street1", "security", true))).contains("不能移交给自己");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> handOver("security", "street1", true));
    }

    @Test
    void a_disabled_successor_and_a_supervisor_who_is_a_party_are_refused() {
        keeper.disable("street2");
        var name = accounts.get(keeper.viewer(), keeper.id("street1")).account().displayName();

        var refused =
                handOvers.handOver(
                        keeper.viewer(),
                        keeper.id("street1"),
                        keeper.version(keeper.id("street1")),
                        new HandOver.Draft(district.login("street2").name(), name, true));

        assertThat(told(refused)).contains("已停用或到期", "监交人不能是移交人或接收人");
    }

    @Test
    void a_second_click_finds_the_account_changed() {
        int version = keeper.version(keeper.id("street1"));
        var draft = new HandOver.Draft(district.login("street2").name(), "王芳", true);
        handOvers.handOver(keeper.viewer(), keeper.id("street1"), version, draft).orThrow();

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() ->
                        handOvers.handOver(keeper.viewer(), keeper.id("street1"), version, draft));
    }

    @Test
    void the_list_of_another_district_is_not_there() {
        var id = handOver("street1", "street2", true).orThrow();
        var elsewhere = districts.found().viewer("security");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> handOvers.get(elsewhere, id));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> handOvers.get(district.officer(), id));
    }

    private Outcome<UUID> handOver(String from, String to, boolean disable) {
        return handOvers.handOver(
                keeper.viewer(),
                keeper.id(from),
                keeper.version(keeper.id(from)),
                new HandOver.Draft(district.login(to).name(), "王芳", disable));
    }

    private static String told(Outcome<?> outcome) {
        return String.join("", AccountKeeper.messages(outcome));
    }

    private List<String> actions(String who) {
        return audit.about(Accounts.REGISTER, keeper.id(who).value()).stream()
                .map(AuditRow::action)
                .toList();
    }
}
