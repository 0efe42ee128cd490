package cn.taizhang.kernel;

import java.util.List;

/** 已被他人修改: the record has a newer version than the one that was read. */
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile(String what) {
        super(what + "在您打开之后已被修改。您填写的内容仍在，请核对最新内容后再保存。");
    }

    /**
     * Somebody was to stand by it as it was shown.
     *
     * @param changes what is otherwise now, in words
     */
    public ChangedMeanwhile(String what, List<String> changes) {
        super("%s在您打开之后有变动：%s。您填写的内容仍在，请看过现在的内容再办。".formatted(what, String.join("；", changes)));
    }
}
