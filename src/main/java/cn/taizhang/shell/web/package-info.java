/** 界面 — The frame of every page, the log-in page, the error pages and the page of components. */
@NullMarked
package cn.taizhang.shell.web;

import org.jspecify.annotations.NullMarked;
