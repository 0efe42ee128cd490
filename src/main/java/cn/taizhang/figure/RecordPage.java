package cn.taizhang.figure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 记录页: records behind a figure, as far as the viewer may open them.
 *
 * @param withheld how many on this page the viewer may not open
 * @param next the record after which the next page begins, null on the last
 */
public record RecordPage(List<RecordRegister.Line> lines, int withheld, @Nullable UUID next) {}
