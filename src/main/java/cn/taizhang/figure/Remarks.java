package cn.taizhang.figure;

import java.util.List;

/** 提示: what whoever prints a figure should know about the records behind it. Never changes the value. */
public interface Remarks {

    List<String> on(FigureQuestion question, Span span);
}
