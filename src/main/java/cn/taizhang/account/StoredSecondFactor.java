package cn.taizhang.account;

/**
 * 第二重验证: as it is stored, with its secret in clear; never leaves the module but for the page that sets it up.
 *
 * @param confirmed false while it is being set up
 * @param lastStep the last step of time of which a code was taken
 */
record StoredSecondFactor(String secret, boolean confirmed, long lastStep) {

    /** The secret must not slip into a log. */
    @Override
    public String toString() {
        return "StoredSecondFactor[confirmed=" + confirmed + "]";
    }
}
