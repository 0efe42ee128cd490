package cn.taizhang.register;

/** 栏目性质: what a register does with a column besides keeping it. */
public enum Trait {
    /** 必填: an empty one is refused wherever it is filled in. */
    REQUIRED,
    /** 认行: together with the other keys it tells which record a row means. */
    KEY,
    /** 列表显示. */
    LISTED,
    /** 可查找: the search box looks into it. */
    SEARCHED,
    /** 可筛选: the list offers to narrow down by it. */
    FILTERED,
    /** 个人信息: goes out only where identities are asked for and may be. */
    PERSONAL,
    /** 辨别: a sheet is told to be of this register only by one of these; for registers whose other columns many sheets have. */
    TELLING,
    /** 可统一选定: where a sheet does not have it, the organization chosen for the whole file stands in. */
    CHOSEN_FOR_FILE,
    /** 系统填写: made by the product; stands on no form and on no blank sheet, but goes out and comes back. */
    KEPT_BY_PRODUCT,
    /** 代录: whether somebody else entered the record than the people it belongs to; the list and the record's page mark it. */
    ON_BEHALF
}
