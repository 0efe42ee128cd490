package cn.taizhang.kernel;

/** 没有权限: the viewer may know of it, but may not do this. The message says who may. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String message) {
        super(message);
    }
}
