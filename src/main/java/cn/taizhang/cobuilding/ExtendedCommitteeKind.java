package cn.taizhang.cobuilding;

import cn.taizhang.organization.OrganizationKind;
import java.util.Arrays;
import java.util.Optional;

/** 大工委、大党委: which of the two follows from whose it is. */
enum ExtendedCommitteeKind {
    OF_STREET("大工委", OrganizationKind.SUBDISTRICT),
    OF_COMMUNITY("大党委", OrganizationKind.COMMUNITY);

    private final String label;
    private final OrganizationKind owner;

    ExtendedCommitteeKind(String label, OrganizationKind owner) {
        this.label = label;
        this.owner = owner;
    }

    String label() {
        return label;
    }

    OrganizationKind owner() {
        return owner;
    }

    /** Empty for organizations that have no extended committee. */
    static Optional<ExtendedCommitteeKind> of(OrganizationKind owner) {
        return Arrays.stream(values()).filter(kind -> kind.owner == owner).findFirst();
    }
}
