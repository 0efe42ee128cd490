package cn.taizhang.material;

import cn.taizhang.figure.Section;
import java.time.LocalDateTime;

/** 核对: what a section confirmed of one figure or parameter. */
public record Confirmation(
        Section section, String code, String text, LocalDateTime at, String by) {}
