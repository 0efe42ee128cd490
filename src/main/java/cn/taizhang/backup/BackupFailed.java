package cn.taizhang.backup;

/** 备份或恢复没有完成: for a reason that can be foreseen; the message is Chinese and says what to do. */
public final class BackupFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackupFailed(String message) {
        super(message);
    }

    public BackupFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
