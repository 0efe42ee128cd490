package cn.taizhang.attachment;

import java.nio.file.Path;

/**
 * 待上传文件: what somebody sent, not looked at yet.
 *
 * @param name as the sender called it; not trusted
 * @param content where the bytes lie for as long as the request lasts
 */
public record NewFile(String name, Path content) {}
