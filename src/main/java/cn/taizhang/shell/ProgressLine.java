package cn.taizhang.shell;

import cn.taizhang.demo.Progress;

/** 进度条: one line that moves on a terminal; elsewhere a line for each step. Always on standard error. */
final class ProgressLine implements Progress {

    private static final int WIDTH = 24;

    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private String step = "";

    @Override
    public void at(String name, long done, long total) {
        if (terminal) {
            int filled = total == 0 ? WIDTH : (int) (WIDTH * done / total);
            System.err.printf(
                    "\r\033[K%s%s %s %d/%d",
                    "█".repeat(filled), "░".repeat(WIDTH - filled), name, done, total);
        } else if (!name.equals(step)) {
            System.err.println("正在写入：" + name + "（" + total + "）");
        }
        step = name;
    }

    void end() {
        if (terminal) {
            System.err.print("\r\033[K");
        }
    }
}
