package cn.taizhang.quality;

/** 检查来源: a business module hands a check down, one class each, beside the records it looks at. */
public interface DataCheck {

    Check check();
}
