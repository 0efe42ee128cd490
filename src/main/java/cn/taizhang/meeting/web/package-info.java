/** 会议活动的页面. */
@NullMarked
package cn.taizhang.meeting.web;

import org.jspecify.annotations.NullMarked;
