package cn.taizhang.document;

import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 印发组织的名称: what the issuer of a document and the organizations above it are called, which a title's kind leaves out. */
@Component
class IssuerNames {

    private final Organizations organizations;
    private final Today today;

    IssuerNames(Organizations organizations, Today today) {
        this.organizations = organizations;
        this.today = today;
    }

    /** The keys of many documents, each issuer's names looked up once. */
    final class Batch {

        private final Map<OrganizationId, Set<String>> known = new HashMap<>();

        String kindKey(DocumentDraft draft) {
            var issuer = Objects.requireNonNull(draft.organization());
            return KindKey.of(
                    draft.title(), known.computeIfAbsent(issuer, IssuerNames.this::above));
        }
    }

    Batch ofBatch() {
        return new Batch();
    }

    String kindKey(DocumentDraft draft) {
        return ofBatch().kindKey(draft);
    }

    String kindKey(OrganizationId issuer, String title) {
        return KindKey.of(title, above(issuer));
    }

    private Set<String> above(OrganizationId issuer) {
        var names = new HashSet<String>();
        var own = organizations.get(issuer);
        names.add(own.name());
        names.add(own.shortName());
        for (var above : organizations.pathTo(issuer, lastDay(own))) {
            names.add(above.name());
            names.add(above.shortName());
        }
        return names;
    }

    /** Today, or the last day of an organization that has ended. */
    private LocalDate lastDay(Organization organization) {
        var ended = organization.dissolvedOn();
        return ended == null || ended.isAfter(today.date()) ? today.date() : ended.minusDays(1);
    }
}
