package cn.taizhang.spreadsheet;

/** 工作表. The position counts from 0 over visible and hidden sheets, as the file orders them. */
public record Sheet(int position, String name, boolean hidden) {}
