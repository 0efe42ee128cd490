package cn.taizhang.document;

import cn.taizhang.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** 制度种类: which kind a title means, for whatever else is known by its title and copied by many: without issuer, edition and 试行. */
@Component
public class SystemKinds {

    private final IssuerNames names;

    SystemKinds(IssuerNames names) {
        this.names = names;
    }

    /** The same for all copies, whoever issued them. */
    public String of(OrganizationId issuer, String title) {
        return names.kindKey(issuer, title);
    }
}
