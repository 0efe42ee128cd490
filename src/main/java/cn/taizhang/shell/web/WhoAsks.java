package cn.taizhang.shell.web;

import cn.taizhang.account.web.Viewers;
import jakarta.servlet.http.HttpServletRequest;

/** 日志里的请求人: the account's id; never a name, never what was typed. */
final class WhoAsks {

    private WhoAsks() {}

    static String in(HttpServletRequest request) {
        return Viewers.accountIn(request)
                .or(() -> Viewers.accountInSession(request))
                .map(id -> "账号 " + id)
                .orElse("未登录");
    }
}
