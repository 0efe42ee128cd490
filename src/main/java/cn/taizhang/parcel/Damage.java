package cn.taizhang.parcel;

/** 拒收的原因: why a file is not read, in words for who carries it. */
public enum Damage {
    NOT_A_PARCEL("不是摆渡包，或者文件残缺"),
    UNKNOWN_VERSION("格式版本不认识，两边的程序版本可能不同"),
    TOO_LARGE("超过单个摆渡包的上限"),
    WRONG_DIRECTION("方向不对，放错了文件夹"),
    WRONG_NUMBER("包内编号与文件名不符"),
    OTHER_RECEIVER("不是发给这一边的"),
    OTHER_SENDER("不是已登记的对方写的"),
    BAD_SIGNATURE("签名不符，文件被改动过，或者不是对方写的"),
    BAD_DIGEST("内容与摘要不符，文件被改动过或残缺"),
    BAD_CONTENT("签名无误，但内容不合约定"),
    UNREADABLE("文件打不开，请看文件的权限和磁盘"),
    REPEATED("这个编号已经读过，内容却不一样"),
    GAP("前面的编号还没有到，先不读");

    private final String label;

    Damage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it was looked at and is no good; a later number only waits for the one before it. */
    boolean isFinal() {
        return this != GAP;
    }

    /** Whether the file is put away; what cannot be opened may be, once somebody has seen to it. */
    boolean isSetAside() {
        return isFinal() && this != UNREADABLE;
    }
}
