package cn.taizhang.membership;

import cn.taizhang.organization.Affiliation;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 隶属草稿: every column of it is required; of one that is lacking it is told before the rules are asked. */
record PlacementDraft(
        @Nullable OrganizationId organization,
        @Nullable OrganizationId parent,
        @Nullable LocalDate fromOn) {

    Affiliation affiliation() {
        return new Affiliation(
                Objects.requireNonNull(organization),
                Objects.requireNonNull(parent),
                Objects.requireNonNull(fromOn));
    }
}
