package cn.taizhang.demo;

/** 进度: told as the demonstration is built, so that whoever waits sees it move. */
@FunctionalInterface
public interface Progress {

    /**
     * A step has come this far.
     *
     * @param step what is being written, in Chinese
     * @param done how many records are written, 0 when the step begins, {@code total} when it is over
     */
    void at(String step, long done, long total);
}
