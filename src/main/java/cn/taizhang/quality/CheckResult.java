package cn.taizhang.quality;

/** 检查结果: how many records a check finds among those the viewer may see. */
public record CheckResult(Check check, long found) {}
