package cn.taizhang.shell;

/** 用法不对: what was typed on the command line cannot be understood; told in one Chinese line, exit code 2. */
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
