package cn.taizhang.quality;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 查出的一条.
 *
 * @param title what the record is called in its register, null where that does not show it
 * @param address the page of the record
 * @param detail what is wrong with this one, in words
 */
public record Finding(
        UUID record,
        @Nullable String title,
        String address,
        String organizationName,
        String detail) {}
