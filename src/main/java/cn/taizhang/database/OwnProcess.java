package cn.taizhang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** 本进程: what the kernel says about the process we are. */
final class OwnProcess {

    private OwnProcess() {}

    /** The effective user id; 0 is root. */
    static int userId() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException noProc) {
            throw new UncheckedIOException(noProc);
        }
    }

    static boolean isRoot() {
        return userId() == 0;
    }
}
