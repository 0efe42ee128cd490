package cn.taizhang.account;

/** 交接单: an account and the first password it was just given, shown once and kept nowhere. */
public record HandedOver(AccountId id, String loginName, String displayName, String password) {

    /** The password must not slip into a log. */
    @Override
    public String toString() {
        return "HandedOver[" + loginName + "]";
    }
}
