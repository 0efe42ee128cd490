package cn.taizhang.attachment;

/** 不能上传: the file is none of the kinds that may come in, or it carries what may not. The message tells why, in Chinese. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    Unfit(String message) {
        super(message);
    }

    Unfit(String message, Exception cause) {
        super(message, cause);
    }

    static Unfit broken(String what, Exception cause) {
        return new Unfit(what + "已损坏或者不完整，打不开。请在电脑上打开确认后重新保存，再上传。", cause);
    }

    static Unfit broken(String what) {
        return new Unfit(what + "已损坏或者不完整，打不开。请在电脑上打开确认后重新保存，再上传。");
    }

    static Unfit withMacros() {
        return new Unfit("文件带有宏或控件，可能夹带程序。请另存为不带宏的 .docx、.xlsx 或 PDF 再上传。");
    }

    static Unfit encrypted() {
        return new Unfit("文件加了密码，别人打不开。请去掉密码后再上传。");
    }

    static Unfit withScript() {
        return new Unfit("文件里夹带网页或脚本代码，不能上传。请另存为普通文档或 PDF。");
    }
}
