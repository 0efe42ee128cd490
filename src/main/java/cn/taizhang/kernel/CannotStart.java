package cn.taizhang.kernel;

/** 无法启动: the product must not go on with what it found. The message says in Chinese what to do. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
