package cn.taizhang.portal.web;

import cn.taizhang.kernel.QrDrawing;
import cn.taizhang.portal.Community;

/**
 * 社区的二维码, to be printed and put up where people pass.
 *
 * @param address where it leads
 */
record CardPage(Community community, String address, QrDrawing drawing) {

    static CardPage of(Community community, String address) {
        return new CardPage(community, address, QrDrawing.of(address));
    }
}
