package cn.taizhang.shell.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 登录页.
 *
 * @param message why the reader is here, or null when they simply came
 * @param tone how it is shown: ok, warn or red
 */
record LoginPage(@Nullable String message, String tone) {

    /**
     * Told by the address: {@code /login?error}, {@code ?disabled}, {@code ?logout}, {@code ?expired}, {@code ?changed},
     * {@code ?elsewhere}. A
     * lock has no words of its own: it would tell which names exist.
     */
    static LoginPage toldBy(Set<String> parameters) {
        if (parameters.contains("disabled")) {
            return new LoginPage("账号已停用或已到期。如仍需使用，请联系安全管理员。", "red");
        }
        if (parameters.contains("error")) {
            return new LoginPage(
                    "账号或密码不对，或连续输错后已暂时锁定。密码区分大小写；连续输错 5 次锁定 15 分钟，请稍后再试，或请安全管理员重置密码。", "red");
        }
        if (parameters.contains("expired")) {
            return new LoginPage("登录已过期，请重新登录。过期前没有保存的内容需要重新填写。", "warn");
        }
        if (parameters.contains("changed")) {
            return new LoginPage("密码已修改，请用新密码登录。", "ok");
        }
        if (parameters.contains("elsewhere")) {
            return new LoginPage("这个账号已在 5 处以上登录，最早的一处已退出。不是您本人登录的，请立即修改密码。", "warn");
        }
        if (parameters.contains("logout")) {
            return new LoginPage("已退出登录。", "ok");
        }
        return new LoginPage(null, "");
    }
}
