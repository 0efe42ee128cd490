package cn.taizhang.sealedballot.web;

import cn.taizhang.ballot.RollEntry;
import java.util.List;

/** 领码签收表: names and a place to sign; no code. */
record ReceiptListPage(String home, String title, String organization, List<RollEntry> entries) {}
