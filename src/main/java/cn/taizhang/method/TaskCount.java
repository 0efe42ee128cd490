package cn.taizhang.method;

/** 任务完成情况: so many of those due are done. */
public record TaskCount(long done, long due) {

    static final TaskCount NONE = new TaskCount(0, 0);
}
