package cn.taizhang.membership;

import java.time.LocalDateTime;

/**
 * 一次查看: who saw somebody's full identity number and telephone, when, and why.
 *
 * @param at Asia/Shanghai
 * @param note what they wrote besides, empty when nothing
 */
public record RevealRow(LocalDateTime at, String who, String reason, String note) {}
