package cn.taizhang.attachment;

/** 附件限制: how much of what may come in. */
public final class AttachmentLimits {

    public static final int LARGEST_FILE = 20 * 1024 * 1024;
    public static final String LARGEST_FILE_LABEL = "20 MB";

    /** What one request may carry in all; the web server refuses more (spring.servlet.multipart.max-request-size). */
    public static final int LARGEST_REQUEST = 100 * 1024 * 1024;

    public static final String LARGEST_REQUEST_LABEL = "100 MB";

    public static final int FILES_A_RECORD = 20;
    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_REASON = 200;

    /** 附件分块: the bytes lie in pieces of this size and never stand in memory in larger ones. */
    static final int CHUNK = 256 * 1024;

    private AttachmentLimits() {}
}
