package cn.taizhang.intake;

/**
 * 一段原文, in {@link String} indices of a text.
 *
 * @param end behind its last character
 */
public record Stretch(int start, int end) {}
