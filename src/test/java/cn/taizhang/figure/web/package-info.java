/** 数据页面的测试. */
@NullMarked
package cn.taizhang.figure.web;

import org.jspecify.annotations.NullMarked;
