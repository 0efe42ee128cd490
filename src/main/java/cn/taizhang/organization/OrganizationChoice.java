package cn.taizhang.organization;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 选择组织: finds the organization that was typed into a form. One rule everywhere: its code in upper or lower case; what
 * is offered, 「天祥社区（410305-C01）」; its whole name or short name; a part of a name that fits only one in the scope.
 */
@Component
public class OrganizationChoice {

    /** As many as a browser's list of suggestions still shows without delay. */
    private static final int OFFERED = 200;

    /** More than these are not put into a select. */
    private static final int SELECT_AT_MOST = 40;

    private static final int SUGGESTIONS = 20;
    private static final int NAMED_AS_EXAMPLES = 5;
    private static final Pattern OFFER = Pattern.compile(".*[（(]([0-9A-Za-z-]{2,20})[）)]");

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
     * What a form proposes where only organizations of some kinds fit: never one that would be refused, the viewer's own where it is
     * one of them, and all of them by what they stand under where they are not too many to look through.
     */
    public OrganizationOffer offer(Scope scope, Predicate<OrganizationKind> fits, LocalDate day) {
        if (scope.isEmpty()) {
            return OrganizationOffer.NOTHING;
        }
        var found = fitting(scope, fits, day);
        var organizations = found.stream().map(OrganizationEntry::organization).toList();
        return new OrganizationOffer(
                own(scope, organizations),
                organizations.stream().limit(OFFERED).map(OrganizationChoice::written).toList(),
                found.size() > 1 && found.size() <= OFFERED ? grouped(found) : List.of());
    }

    /** By code, one more than are offered where there are more. */
    private List<OrganizationEntry> fitting(
            Scope scope, Predicate<OrganizationKind> fits, LocalDate day) {
        var kinds = Stream.of(OrganizationKind.values()).filter(fits).toList();
        if (kinds.size() == OrganizationKind.values().length) {
            return organizations.searchEntries(scope, "", null, day, OFFERED + 1);
        }
        return kinds.stream()
                .flatMap(kind ->
                        organizations.searchEntries(scope, "", kind, day, OFFERED + 1).stream())
                .sorted(Comparator.comparing(one -> one.organization().code()))
                .limit(OFFERED + 1L)
                .toList();
    }

    private static String own(Scope scope, List<Organization> found) {
        var roots = found.stream().filter(one -> scope.roots().contains(one.id())).toList();
        var only =
                found.size() == 1
                        ? found
                        : scope.roots().size() == 1 ? roots : List.<Organization>of();
        return only.isEmpty() ? "" : written(only.getFirst());
    }

    private static List<OrganizationOffer.Group> grouped(List<OrganizationEntry> found) {
        var groups = new LinkedHashMap<String, List<String>>();
        found.forEach(one ->
                groups.computeIfAbsent(
                                Objects.requireNonNullElse(one.parentName(), "全区"),
                                _ -> new ArrayList<>())
                        .add(written(one.organization())));
        return groups.entrySet().stream()
                .map(one -> new OrganizationOffer.Group(one.getKey(), one.getValue()))
                .toList();
    }

    /** All of the scope for a select, by code; empty where there are too many for one. */
    public Optional<SequencedMap<String, String>> all(Scope scope, LocalDate day) {
        var found = organizations.search(scope, "", null, day, SELECT_AT_MOST + 1);
        if (found.size() > SELECT_AT_MOST) {
            return Optional.empty();
        }
        var names = found.stream().collect(Collectors.groupingBy(Organization::name));
        var choices = new LinkedHashMap<String, String>();
        for (var one : found) {
            boolean unique = names.getOrDefault(one.name(), List.of()).size() == 1;
            choices.put(one.code(), unique ? one.name() : written(one));
        }
        return Optional.of(choices);
    }

    /** What to offer while somebody types: at most twenty whose name or code holds the text. */
    public List<String> suggestions(Scope scope, String typed, LocalDate day) {
        return organizations.search(scope, typed, null, day, SUGGESTIONS).stream()
                .map(OrganizationChoice::written)
                .toList();
    }

    /**
     * The organization that what was typed means, refused when it is none or several. A code names it wherever it
     * stands: the directory is open, and what may be done there is the facade's to say; names are looked up in the scope.
     */
    public Outcome<Organization> named(Scope scope, String field, String typed, LocalDate day) {
        String text = typed.strip();
        var meant = byCode(text).map(List::of).orElseGet(() -> byName(scope, text, day));
        if (meant.size() == 1) {
            return new Outcome.Done<>(meant.getFirst());
        }
        return new Outcome.Refused<>(
                List.of(
                        Breach.of(
                                field,
                                problem(text, meant, "没有找到组织「" + text + "」，请填写名称或代码，也可从提示中选择。"))));
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

    /** As {@link #named}, and a code as well counts only within the scope as it is on the day. */
    public Chosen of(Scope scope, String typed, LocalDate day) {
        String text = typed.strip();
        var meant =
                byCode(text)
                        .filter(one -> one.existsOn(day))
                        .filter(one -> organizations.isWithin(scope, one.id(), day))
                        .map(List::of)
                        .orElseGet(() -> byName(scope, text, day));
        if (meant.size() == 1) {
            return new Chosen(meant.getFirst().id(), List.of());
        }
        String problem = problem(text, meant, "没有在您的管理范围内找到「" + text + "」，请核对名称或代码。");
        return new Chosen(null, List.of(Breach.of("organization", problem)));
    }

    private Optional<Organization> byCode(String text) {
        Matcher offer = OFFER.matcher(text);
        String code = offer.matches() ? offer.group(1) : text;
        return organizations.byCode(code.toUpperCase(Locale.ROOT));
    }

    /** Those whose name or short name it is; where there is none, those with it as a part of a name. */
    private List<Organization> byName(Scope scope, String text, LocalDate day) {
        if (text.isEmpty()) {
            return List.of();
        }
        var found = organizations.search(scope, text, null, day, OFFERED);
        var whole =
                found.stream()
                        .filter(one -> one.name().equals(text) || one.shortName().equals(text))
                        .toList();
        return whole.isEmpty()
                ? found.stream()
                        .filter(one -> one.name().contains(text) || one.shortName().contains(text))
                        .toList()
                : whole;
    }

    private static String problem(String text, List<Organization> meant, String none) {
        if (text.isEmpty()) {
            return "请填写组织的名称或代码。";
        }
        return meant.isEmpty() ? none : "有几个组织都符合「" + text + "」，请选定一个：" + examples(meant) + "。";
    }

    private static String examples(List<Organization> found) {
        String some =
                found.stream()
                        .limit(NAMED_AS_EXAMPLES)
                        .map(OrganizationChoice::written)
                        .collect(Collectors.joining("、"));
        return found.size() > NAMED_AS_EXAMPLES ? some + "等" : some;
    }
}
