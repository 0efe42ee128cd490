/** 制度条款的页面. */
@NullMarked
package cn.taizhang.regulation.web;

import org.jspecify.annotations.NullMarked;
