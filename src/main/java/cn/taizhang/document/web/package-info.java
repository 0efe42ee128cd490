/** 制度文件的页面. */
@NullMarked
package cn.taizhang.document.web;

import org.jspecify.annotations.NullMarked;
