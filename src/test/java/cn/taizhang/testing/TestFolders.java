package cn.taizhang.testing;

import java.nio.file.Path;

/** 测试目录: tests run in two processes at once; what each keeps below {@code target} is its own. */
public final class TestFolders {

    private static final String PROCESS = System.getProperty("test.process", "1");

    private TestFolders() {}

    /** A file or folder that no other process of the run uses; it may be there from the run before. */
    public static Path own(String name) {
        return Path.of("target", "test-process-" + PROCESS, name);
    }
}
