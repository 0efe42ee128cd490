package cn.taizhang.method;

/** 一项的内容, as it is to be from a revision on. */
public record PartDraft(String title, String description, boolean confirmed, Binding binding) {}
