/** 专题与机制的页面. */
@NullMarked
package cn.taizhang.campaign.web;

import org.jspecify.annotations.NullMarked;
