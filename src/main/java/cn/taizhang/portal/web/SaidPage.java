package cn.taizhang.portal.web;

import cn.taizhang.portal.Community;

/** 交上去了. */
record SaidPage(Community community, String number) {}
