package cn.taizhang.parcel;

/** 内容不合约定: what a parcel carries cannot be taken; all of it is refused. */
public final class UnfitContent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnfitContent(String message) {
        super(message);
    }

    public UnfitContent(String message, Exception cause) {
        super(message, cause);
    }
}
