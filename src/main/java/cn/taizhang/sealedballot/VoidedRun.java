package cn.taizhang.sealedballot;

import java.time.LocalDate;

/** 作废的一批投票码. */
public record VoidedRun(int run, int codes, LocalDate on, String by, String because) {}
