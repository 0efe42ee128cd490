package cn.taizhang.organization;

import java.util.Objects;
import java.util.UUID;

/** 组织编号: identifies an organization within its district. People see codes, never this. */
public record OrganizationId(UUID value) {

    public OrganizationId {
        Objects.requireNonNull(value);
    }

    public static OrganizationId of(String text) {
        return new OrganizationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
