package cn.taizhang.rectification;

import cn.taizhang.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/** 事项的指称: which item rows speak of; its parts are null or empty while they are not told. */
record ItemName(@Nullable OrganizationId inspected, String round, @Nullable Integer number) {}
