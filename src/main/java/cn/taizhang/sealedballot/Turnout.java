package cn.taizhang.sealedballot;

/**
 * 应到和领码.
 *
 * @param eligible 应到 on the first day of voting, by the roll
 * @param handedOut how many signed for a code
 */
record Turnout(int eligible, int handedOut) {}
