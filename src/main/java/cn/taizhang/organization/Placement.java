package cn.taizhang.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 一段隶属: under which superior an organization stood.
 *
 * @param id of its record in the register of placements
 * @param to the first day after it, null while it lasts
 */
public record Placement(
        UUID id, String parentName, String parentCode, LocalDate from, @Nullable LocalDate to) {}
