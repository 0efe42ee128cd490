package cn.taizhang.demo;

import java.util.List;

/**
 * 演示区建成: the district and the accounts to look at it with.
 *
 * @param code six digits that no division of the state has
 */
public record DemoResult(String code, String name, List<Login> logins) {

    public DemoResult {
        logins = List.copyOf(logins);
    }

    /**
     * 演示账号: an account that need not change its password.
     *
     * @param role the role in Chinese
     * @param organization the organization it was granted for
     * @param loginName an English word for the role
     * @param displayName the fictional person it belongs to
     */
    public record Login(
            String role,
            String organization,
            String loginName,
            String password,
            String displayName) {

        /** The password must not slip into a log. */
        @Override
        public String toString() {
            return "Login[" + loginName + "]";
        }
    }
}
