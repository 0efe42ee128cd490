package cn.taizhang.organization;

import cn.taizhang.kernel.Breach;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 选择组织: finds the organization that was typed into a form by its code or its name, within a scope. What is offered
 * reads 「天祥社区（410305-C01）」; the code alone or a part of the name that fits only one will do as well.
 */
@Component
public class OrganizationChoice {

    /** As many as a browser's list of suggestions still shows without delay. */
    private static final int OFFERED = 200;

    private static final int NAMED_AS_EXAMPLES = 5;
    private static final Pattern OFFER = Pattern.compile(".*（([0-9A-Z-]{2,20})）");

    private final Organizations organizations;

    OrganizationChoice(Organizations organizations) {
        this.organizations = organizations;
    }

    /** How an organization is written where it can be chosen. */
    public static String written(Organization organization) {
        return organization.name() + "（" + organization.code() + "）";
    }

    /** What a form suggests: the first 200 organizations of the scope, by code. */
    public List<String> offered(Scope scope, LocalDate day) {
        return organizations.search(scope, "", null, day, OFFERED).stream()
                .map(OrganizationChoice::written)
                .toList();
    }

    /**
     * 选定的组织.
     *
     * @param id the one organization meant, or null when it is none or several
     * @param breaches why it is null, beside the field {@code organization}; empty otherwise
     */
    public record Chosen(@Nullable OrganizationId id, List<Breach> breaches) {

        public Chosen {
            breaches = List.copyOf(breaches);
        }
    }

    /** The one organization that what was typed means, within the scope as it is on the day. */
    public Chosen of(Scope scope, String typed, LocalDate day) {
        String wanted = codeIn(typed.strip());
        if (wanted.isEmpty()) {
            return refused("请填写组织的名称或代码。");
        }
        var coded =
                organizations
                        .byCode(wanted)
                        .filter(one -> one.existsOn(day))
                        .filter(one -> organizations.isWithin(scope, one.id(), day));
        if (coded.isPresent()) {
            return new Chosen(coded.get().id(), List.of());
        }
        var found = organizations.search(scope, wanted, null, day, OFFERED);
        var exact = found.stream().filter(one -> one.name().equals(wanted)).toList();
        var meant = exact.isEmpty() ? found : exact;
        if (meant.size() == 1) {
            return new Chosen(meant.getFirst().id(), List.of());
        }
        return refused(
                meant.isEmpty()
                        ? "没有在您的管理范围内找到「" + typed.strip() + "」，请核对名称或代码。"
                        : "有几个组织都符合，请选定一个：" + examples(meant) + "。");
    }

    private static String codeIn(String typed) {
        Matcher offer = OFFER.matcher(typed);
        return offer.matches() ? offer.group(1) : typed;
    }

    private static String examples(List<Organization> found) {
        String some =
                found.stream()
                        .limit(NAMED_AS_EXAMPLES)
                        .map(OrganizationChoice::written)
                        .collect(Collectors.joining("、"));
        return found.size() > NAMED_AS_EXAMPLES ? some + "等" : some;
    }

    private static Chosen refused(String message) {
        return new Chosen(null, List.of(Breach.of("organization", message)));
    }
}
