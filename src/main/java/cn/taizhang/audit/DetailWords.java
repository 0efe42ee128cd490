package cn.taizhang.audit;

/** 数据项用语: what people call the values of one detail of entries, told by the module that writes them. */
public interface DetailWords {

    /** The detail, as entries name it. */
    String detail();

    /** What people call a value; one that is none of these stays as it is. */
    String called(String value);
}
