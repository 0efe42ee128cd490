package cn.taizhang.kernel;

/** 没有找到: it is not there, or the viewer may not know that it is. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super("没有找到" + what);
    }
}
