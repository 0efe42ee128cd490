package cn.taizhang.wordfile;

/** 读不了的文字文件. The message is for who chose the file: what is wrong and what to do. */
final class UnreadableTextFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String BROKEN = "文件已损坏或者不完整，打不开。请用 Word 或 WPS 打开确认后另存一份，再上传。";

    private UnreadableTextFile(String message) {
        super(message);
    }

    private UnreadableTextFile(String message, Throwable cause) {
        super(message, cause);
    }

    static UnreadableTextFile empty() {
        return new UnreadableTextFile("这是空文件，没有内容。请确认选对了文件。");
    }

    static UnreadableTextFile tooLarge(long size, long most) {
        return new UnreadableTextFile(
                "文件有 %.1f MB，最大 %d MB。请删去或压缩里面的图片，另存后再上传。"
                        .formatted(size / (1024.0 * 1024), most / (1024 * 1024)));
    }

    static UnreadableTextFile tooLong() {
        return new UnreadableTextFile("文稿太长，没有读取。请只留要用的部分，或者拆成几个文件再上传。");
    }

    static UnreadableTextFile locked() {
        return new UnreadableTextFile("这个文件有密码，打不开。请去掉密码另存后再上传。");
    }

    static UnreadableTextFile bomb() {
        return new UnreadableTextFile("文件解开后过大，像是“压缩炸弹”，没有读取。请用 Word 或 WPS 打开，只留要用的内容，另存后再上传。");
    }

    static UnreadableTextFile doctype() {
        return new UnreadableTextFile(
                "文件里夹带文档类型声明（DOCTYPE），可能引用外部内容，没有读取。请用 Word 或 WPS 打开后另存一份再上传。");
    }

    static UnreadableTextFile broken() {
        return new UnreadableTextFile(BROKEN);
    }

    static UnreadableTextFile broken(Throwable cause) {
        return new UnreadableTextFile(BROKEN, cause);
    }

    static UnreadableTextFile oddStructure() {
        return new UnreadableTextFile("文件内部结构不正常，没有读取。请用 Word 或 WPS 打开后另存一份再上传。");
    }

    static UnreadableTextFile otherKind(String what) {
        return new UnreadableTextFile(what + "，不是文字文件。请上传 .docx、.doc 或 .txt。");
    }

    static UnreadableTextFile saveAs(String what) {
        return new UnreadableTextFile(what + "。请用 Word 或 WPS 打开，另存为 .docx 再上传。");
    }

    static UnreadableTextFile plainTextUnderOtherName() {
        return new UnreadableTextFile("文件名不是 .txt，内容却是纯文本。确实是文稿的，请改名为 .txt 再上传；不是的，请确认选对了文件。");
    }
}
