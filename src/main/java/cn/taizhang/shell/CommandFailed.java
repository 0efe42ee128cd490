package cn.taizhang.shell;

/** 命令未能完成: for a foreseeable reason, told in one Chinese line. */
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailed(String message) {
        super(message);
    }
}
