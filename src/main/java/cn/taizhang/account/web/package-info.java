/** 账号 — pages, and what turns a signed-in session into a viewer. */
@NamedInterface("web")
@NullMarked
package cn.taizhang.account.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
