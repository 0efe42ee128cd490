package cn.taizhang.kernel;

/**
 * 所属记录的链接: how a page leads back to the record that something hangs on.
 *
 * @param title as people call the record
 * @param address of its page
 */
public record RecordLink(String title, String address) {}
