package cn.taizhang.method.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 承办组织: those named, a line each; 「全部社区」 stands for all of a kind within reach. */
@Component
class GivenTo {

    private static final String ALL = "全部";

    private final Organizations organizations;
    private final OrganizationChoice choice;

    GivenTo(Organizations organizations, OrganizationChoice choice) {
        this.organizations = organizations;
        this.choice = choice;
    }

    /** Those meant, and every name that means none or several. */
    record Found(List<OrganizationId> organizations, List<Breach> breaches) {}

    Found find(Scope scope, List<String> names, LocalDate day) {
        var found = new LinkedHashSet<OrganizationId>();
        var breaches = new ArrayList<Breach>();
        for (String name : names) {
            var kind = kind(name);
            if (kind.isPresent()) {
                scope.roots().stream()
                        .flatMap(root -> organizations.under(root, kind.get(), day).stream())
                        .map(Organization::id)
                        .forEach(found::add);
            } else {
                var chosen = choice.of(scope, name, day);
                Optional.ofNullable(chosen.id()).ifPresent(found::add);
                chosen.breaches()
                        .forEach(one -> breaches.add(Breach.of("organizations", one.message())));
            }
        }
        return new Found(List.copyOf(found), breaches);
    }

    private static Optional<OrganizationKind> kind(String name) {
        return name.startsWith(ALL)
                ? Arrays.stream(OrganizationKind.values())
                        .filter(one -> one.label().equals(name.substring(ALL.length())))
                        .findFirst()
                : Optional.empty();
    }
}
