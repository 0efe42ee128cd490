/** 材料 — pages. */
@NullMarked
package cn.taizhang.report.web;

import org.jspecify.annotations.NullMarked;
