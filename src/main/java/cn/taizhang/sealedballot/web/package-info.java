/** 网上无记名投票 — pages of the inner side. */
@NullMarked
package cn.taizhang.sealedballot.web;

import org.jspecify.annotations.NullMarked;
