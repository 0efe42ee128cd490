/** 工作法的页面. */
@NullMarked
package cn.taizhang.method.web;

import org.jspecify.annotations.NullMarked;
