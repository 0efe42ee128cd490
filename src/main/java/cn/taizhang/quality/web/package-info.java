/** 数据质量的页面. */
@NullMarked
package cn.taizhang.quality.web;

import org.jspecify.annotations.NullMarked;
