/** 材料 — pages. */
@NullMarked
package cn.taizhang.material.web;

import org.jspecify.annotations.NullMarked;
