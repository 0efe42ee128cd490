/** 决策程序的页面. */
@NullMarked
package cn.taizhang.decision.web;

import org.jspecify.annotations.NullMarked;
