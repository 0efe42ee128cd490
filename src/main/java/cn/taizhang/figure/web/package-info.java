/** 数据的页面. */
@NullMarked
package cn.taizhang.figure.web;

import org.jspecify.annotations.NullMarked;
