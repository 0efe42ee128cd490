package cn.taizhang.shell;

import cn.taizhang.account.Accounts;
import cn.taizhang.account.HandedOver;
import cn.taizhang.account.NewAccount;
import cn.taizhang.account.Role;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.DistrictSetup;
import cn.taizhang.organization.DistrictSetup.Imported;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.Organizations;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 首次启用: an empty data directory gets its district, its three administrators and one account of the organization
 * section, all or nothing. The first passwords are told once, here; they are neither logged nor stored. A used
 * directory is left alone.
 */
final class FirstUse {

    /** Who begins, by login name. The section's account is the first that reads business records. */
    private static final Map<String, Role> FIRST =
            new TreeMap<>(
                    Map.of(
                            "system", Role.SYSTEM_ADMINISTRATOR,
                            "security", Role.SECURITY_ADMINISTRATOR,
                            "audit", Role.AUDIT_ADMINISTRATOR,
                            "section", Role.ORGANIZATION_SECTION));

    private final DistrictSetup setup;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Today today;
    private final TransactionTemplate transaction;
    private final PrintStream out;

    private FirstUse(ApplicationContext context, PrintStream out) {
        this.setup = context.getBean(DistrictSetup.class);
        this.organizations = context.getBean(Organizations.class);
        this.accounts = context.getBean(Accounts.class);
        this.today = context.getBean(Today.class);
        this.transaction =
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        this.out = out;
    }

    static FirstUse of(ApplicationContext context) {
        return of(context, System.err);
    }

    static FirstUse of(ApplicationContext context, PrintStream out) {
        return new FirstUse(context, out);
    }

    /**
     * False when nothing can be served yet: the directory is empty and nobody said which district it is for, the code
     * is no district, or the directory belongs to another one. Why is told.
     */
    boolean prepare(@Nullable String district) {
        var present = setup.currentDistrict();
        if (present.isPresent()) {
            return belongsTo(present.get(), district);
        }
        if (district == null) {
            out.println("这是一个空的数据目录。首次启用请写明是哪个区：./taizhang serve --district 区划代码（六位），例如 410305。");
            out.println("只想看看样子：./taizhang demo");
            return false;
        }
        var inUseFrom = LocalDate.of(today.date().getYear() - 1, 1, 1);
        return switch (begin(district.strip(), inUseFrom)) {
            case Outcome.Done<Begun>(Begun begun) -> {
                tell(begun, inUseFrom);
                yield true;
            }
            case Outcome.Refused<Begun>(List<Breach> breaches) -> {
                breaches.forEach(breach -> out.println(breach.message()));
                yield false;
            }
        };
    }

    /** What was set up. */
    private record Begun(Organization district, Imported imported, List<HandedOver> accounts) {}

    private boolean belongsTo(String present, @Nullable String asked) {
        if (asked == null || asked.strip().equals(present)) {
            return true;
        }
        out.println(
                "这个数据目录属于区划代码 "
                        + present
                        + "，不能改作 "
                        + asked.strip()
                        + "。请用 --data 另选一个空目录，或去掉 --district。");
        return false;
    }

    private Outcome<Begun> begin(String code, LocalDate inUseFrom) {
        var actor = Actor.commandLine(System.getProperty("user.name", "?"));
        return Optional.ofNullable(transaction.execute(_ -> begin(actor, code, inUseFrom)))
                .orElseThrow();
    }

    private Outcome<Begun> begin(Actor actor, String code, LocalDate inUseFrom) {
        return switch (setup.importDivisions(actor, code, inUseFrom)) {
            case Outcome.Refused<Imported>(List<Breach> breaches) ->
                    new Outcome.Refused<>(breaches);
            case Outcome.Done<Imported>(Imported imported) -> {
                var district = organizations.district().orElseThrow();
                yield new Outcome.Done<>(
                        new Begun(
                                district,
                                imported,
                                accounts.openFirst(actor, firstAccounts(district), true)));
            }
        };
    }

    private static List<NewAccount> firstAccounts(Organization district) {
        return FIRST.entrySet().stream()
                .map(entry -> account(entry.getKey(), entry.getValue(), district))
                .toList();
    }

    private static NewAccount account(String login, Role role, Organization district) {
        return new NewAccount(login, role.label(), role, district.id(), null);
    }

    private void tell(Begun begun, LocalDate inUseFrom) {
        var imported = begun.imported();
        out.println(
                "已建立 %s（%s）：街道 %d 个，社区 %d 个，自%s起启用。"
                        .formatted(
                                begun.district().name(),
                                begun.district().code(),
                                imported.streets(),
                                imported.communities(),
                                ChineseDates.full(inUseFrom)));
        if (imported.leftOut() > 0) {
            out.println("未列入：镇、乡、村等 " + imported.leftOut() + " 个。");
        }
        out.println("以下初始密码只显示这一次，请分别交给本人；首次登录须改密码。");
        begun.accounts()
                .forEach(handedOver ->
                        out.println(
                                "  %-10s %s　%s"
                                        .formatted(
                                                handedOver.loginName(),
                                                handedOver.password(),
                                                roleLabel(handedOver))));
    }

    private static String roleLabel(HandedOver handedOver) {
        var role = FIRST.get(handedOver.loginName());
        return role == null ? "" : role.label();
    }
}
