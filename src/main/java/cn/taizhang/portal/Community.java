package cn.taizhang.portal;

/** 社区, as residents know it. */
public record Community(String code, String name) {}
