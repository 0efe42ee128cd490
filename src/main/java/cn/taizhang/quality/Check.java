package cn.taizhang.quality;

/**
 * 检查项: one thing that may be wrong with records, as its module declares it.
 *
 * @param key in English, as its address names it
 * @param name what is wrong, in words
 * @param why what follows from it
 * @param remedy what to do, and where
 * @param register key of the register whose records it shows
 * @param sql yields {@code organization_id, record_id, detail} of every record that offends, each once; its only parameter is
 *     {@code :today}. It names no scope: it is run as the viewer, and the row-level policies leave what the viewer may see
 */
public record Check(
        String key,
        String name,
        String why,
        String remedy,
        Severity severity,
        String register,
        String sql) {}
