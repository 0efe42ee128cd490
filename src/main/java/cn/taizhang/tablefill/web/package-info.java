/** 填表 — pages. */
@NullMarked
package cn.taizhang.tablefill.web;

import org.jspecify.annotations.NullMarked;
