/** 表决的页面: rolls and ballot sheets. */
@NullMarked
package cn.taizhang.ballot.web;

import org.jspecify.annotations.NullMarked;
