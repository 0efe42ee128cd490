package cn.taizhang.material;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * 定稿: what was approved.
 *
 * @param frozenSet the figures fixed with it
 */
public record Issue(int revision, UUID frozenSet, LocalDateTime at, String by) {}
