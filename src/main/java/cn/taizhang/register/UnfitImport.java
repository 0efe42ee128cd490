package cn.taizhang.register;

/** 不能导入: the request itself is not right; the message says in Chinese what is wrong and what to do. */
public final class UnfitImport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitImport(String message) {
        super(message);
    }
}
