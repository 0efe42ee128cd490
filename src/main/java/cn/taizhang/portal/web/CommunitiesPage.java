package cn.taizhang.portal.web;

import cn.taizhang.portal.Community;
import java.util.List;

/** 选社区. */
record CommunitiesPage(String search, List<Community> communities) {}
