package cn.taizhang.register;

/**
 * 发生: when and for whom something happened by the records of a register; what was withdrawn did not happen.
 *
 * @param register its key
 * @param sql yields record_id, organization_id and on_day; never anything that was typed
 */
public record Happenings(String register, String sql) {}
