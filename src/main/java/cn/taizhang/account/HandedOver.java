package cn.taizhang.account;

/** 交接单: a new account and its first password, shown once and kept nowhere. */
public record HandedOver(AccountId id, String loginName, String password) {

    /** The password must not slip into a log. */
    @Override
    public String toString() {
        return "HandedOver[" + loginName + "]";
    }
}
