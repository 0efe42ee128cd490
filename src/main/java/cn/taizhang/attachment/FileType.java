package cn.taizhang.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** 文件类型: what may come in. The content decides, never the name and never what the browser says. */
public enum FileType {
    PDF("PDF", "application/pdf", "pdf"),
    PNG("PNG 图片", "image/png", "png"),
    JPEG("JPEG 图片", "image/jpeg", "jpg", "jpeg"),
    DOCX(
            "Word 文档",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx"),
    XLSX("Excel 表格", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOC("Word 97 文档", "application/msword", "doc", "wps"),
    XLS("Excel 97 表格", "application/vnd.ms-excel", "xls", "et"),
    TEXT("文本", "text/plain", "txt");

    private static final String ALLOWED = "PDF、JPG、PNG 图片，Word、Excel、WPS 文档和表格（不带宏），TXT 文本";

    private final String label;
    private final String mediaType;
    private final List<String> extensions;

    FileType(String label, String mediaType, String... extensions) {
        this.label = label;
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** What may be uploaded, in words. */
    public static String allowedLabel() {
        return ALLOWED;
    }

    /** What a browser's file chooser offers first; it decides nothing. */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(type -> type.extensions.stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }

    static boolean isKnownExtension(String extension) {
        return Arrays.stream(values()).anyMatch(type -> type.hasExtension(extension));
    }

    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    boolean hasExtension(String extension) {
        return extensions.contains(extension);
    }

    String extension() {
        return extensions.getFirst();
    }
}
