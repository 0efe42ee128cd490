package cn.taizhang.membership;

/** 身份比对: whether an identity number is known, and nothing else of whose it is. */
public enum IdentityMatch {
    /** 新: nobody in the district bears it yet. */
    NEW,
    /** 在管: a person within the asker's scope. */
    HERE,
    /** 在别处: somebody outside it; ask the superior, who sees both sides. */
    ELSEWHERE
}
