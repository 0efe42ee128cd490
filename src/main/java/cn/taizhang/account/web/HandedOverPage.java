package cn.taizhang.account.web;

import cn.taizhang.account.HandedOver;

/**
 * 交接页.
 *
 * @param opened a new account; else a new password for one that was there
 */
record HandedOverPage(HandedOver handed, boolean opened) {

    @Override
    public String toString() {
        return "HandedOverPage[" + handed + "]";
    }
}
