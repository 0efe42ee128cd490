package cn.taizhang.meeting.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.Scope;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 选择组织: how an organization is shown in a form, and found again by what was typed: its code or its whole name. */
@Component("meetingOrganizationChoice")
class OrganizationChoice {

    /** More than these are not put into a select. */
    static final int SELECT_AT_MOST = 40;

    private static final int SUGGESTIONS = 20;
    private static final int NAMESAKES = 200;
    private static final Pattern SHOWN = Pattern.compile(".*（([0-9A-Za-z-]{2,20})）");

    private final Organizations organizations;

    OrganizationChoice(Organizations organizations) {
        this.organizations = organizations;
    }

    /** 「天祥社区（410302-01）」: names are not unique, codes are. */
    static String shown(Organization organization) {
        return organization.name() + "（" + organization.code() + "）";
    }

    /** All of the scope for a select, by code; empty where there are too many for one. */
    Optional<SequencedMap<String, String>> all(Scope scope, LocalDate day) {
        var found = organizations.search(scope, "", null, day, SELECT_AT_MOST + 1);
        if (found.size() > SELECT_AT_MOST) {
            return Optional.empty();
        }
        var names = found.stream().collect(Collectors.groupingBy(Organization::name));
        var choices = new LinkedHashMap<String, String>();
        for (var one : found) {
            boolean unique = names.getOrDefault(one.name(), List.of()).size() == 1;
            choices.put(one.code(), unique ? one.name() : shown(one));
        }
        return Optional.of(choices);
    }

    List<String> suggestions(Scope scope, String typed, LocalDate day) {
        return organizations.search(scope, typed, null, day, SUGGESTIONS).stream()
                .map(OrganizationChoice::shown)
                .toList();
    }

    /** The whole district of the viewer: its directory is open to everyone who is signed in. */
    Scope district(Viewer viewer, LocalDate today) {
        var path = organizations.pathTo(viewer.home(), today);
        return Scope.of(path.isEmpty() ? viewer.home() : path.getFirst().id());
    }

    /** The organization meant by a code, a whole name, or both as {@link #shown}; refused when it is none or several. */
    Outcome<Organization> find(Scope scope, String field, String typed, LocalDate day) {
        String text = typed.strip();
        var shown = SHOWN.matcher(text);
        String code = (shown.matches() ? shown.group(1) : text).toUpperCase(Locale.ROOT);
        var byCode = organizations.byCode(code);
        if (byCode.isPresent()) {
            return new Outcome.Done<>(byCode.get());
        }
        var namesakes =
                organizations.search(scope, text, null, day, NAMESAKES).stream()
                        .filter(one -> one.name().equals(text) || one.shortName().equals(text))
                        .toList();
        if (namesakes.size() == 1) {
            return new Outcome.Done<>(namesakes.getFirst());
        }
        String problem =
                namesakes.isEmpty()
                        ? "没有找到组织「" + text + "」，请填写全称或代码，也可从提示中选择。"
                        : "有 "
                                + namesakes.size()
                                + " 个组织叫「"
                                + text
                                + "」，请改填代码："
                                + namesakes.stream()
                                        .map(Organization::code)
                                        .collect(Collectors.joining("、"))
                                + "。";
        return new Outcome.Refused<>(List.of(Breach.of(field, problem)));
    }
}
