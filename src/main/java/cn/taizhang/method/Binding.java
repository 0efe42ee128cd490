package cn.taizhang.method;

import java.math.BigDecimal;

/** 落点: by what it is told whether a part of a method lives. */
public sealed interface Binding {

    /** 未定: nothing tells yet. */
    record Unbound() implements Binding {}

    /** 数据: the value of a figure, in its own unit, against a threshold. */
    record ToFigure(String figure, Direction direction, BigDecimal threshold) implements Binding {}

    /** 台账: whether records of a register, or of a procedure that has one, fall into the period. */
    record ToRegister(String register) implements Binding {}

    /** 任务: the method's own tasks, each of one organization. */
    record ToTasks() implements Binding {}
}
