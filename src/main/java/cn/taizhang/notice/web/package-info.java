/** 公示的页面. */
@NullMarked
package cn.taizhang.notice.web;

import org.jspecify.annotations.NullMarked;
