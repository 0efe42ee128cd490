package cn.taizhang.portal.web;

import org.springframework.http.HttpStatus;

/** 没有办成. */
record FailurePage(String title, String text) {

    static FailurePage of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> new FailurePage("没有找到这一页", "可能已经撤下了，也可能是地址抄错了一个字。请从首页重新找。");
            case FORBIDDEN -> new FailurePage("没有收下", "这张表不是从本站的页面交来的。请从首页重新进入，再填一次。");
            case TOO_MANY_REQUESTS -> new FailurePage("查得太频繁了", "请过几分钟再试。");
            default ->
                    status.is5xxServerError()
                            ? new FailurePage("系统出了点问题", "请过一会儿再试；着急的事请直接到社区去说。")
                            : new FailurePage("这一步没有办成", "请从首页重新进入；什么都没有改动。");
        };
    }
}
