package cn.taizhang.audit;

import java.util.Map;

/** 数据项名称: what people call the details of entries about one kind of record, told by the module that keeps those records. */
@FunctionalInterface
public interface DetailNames {

    /** By the detail, in the order in which they are told; empty for a kind that is not kept here. */
    Map<String, String> of(String subjectKind);
}
