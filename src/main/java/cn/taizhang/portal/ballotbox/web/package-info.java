/** 投票箱 — pages for residents: one question a screen, without an account and without a script. */
@NullMarked
package cn.taizhang.portal.ballotbox.web;

import org.jspecify.annotations.NullMarked;
