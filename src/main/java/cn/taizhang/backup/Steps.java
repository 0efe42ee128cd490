package cn.taizhang.backup;

/** 进度: told before each table and file. */
@FunctionalInterface
public interface Steps {

    void at(String what, long done, long total);
}
