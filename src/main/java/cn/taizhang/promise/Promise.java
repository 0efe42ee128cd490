package cn.taizhang.promise;

/**
 * 打算的一条: what a report promised.
 *
 * @param section the heading it stands under; the beginning of its paragraph where there is none
 * @param title in few words, as its own heading says it; the whole where it has none
 * @param text in full, with the title
 */
public record Promise(String section, String title, String text) {}
