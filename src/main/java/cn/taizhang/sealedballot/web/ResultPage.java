package cn.taizhang.sealedballot.web;

import cn.taizhang.sealing.PublishedList;

/** 投票结果 and the list. */
record ResultPage(String home, PublishedList list) {}
