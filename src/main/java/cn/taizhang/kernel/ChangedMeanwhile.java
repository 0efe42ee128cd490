package cn.taizhang.kernel;

/** 已被他人修改: the record has a newer version than the one that was read. */
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile(String what) {
        super(what + "在您打开之后已被修改。您填写的内容仍在，请核对最新内容后再保存。");
    }
}
