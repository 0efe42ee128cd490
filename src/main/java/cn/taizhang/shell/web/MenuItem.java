package cn.taizhang.shell.web;

import java.util.Optional;

/**
 * 菜单项: one place a viewer may go to.
 *
 * @param label the words shown, at most five characters so that they fit the bar at the foot of a phone
 * @param href the address below the context path
 * @param key what a page names as its section
 * @param count how many things wait there, never zero; absent where nothing does
 */
record MenuItem(String label, String href, String key, Optional<Integer> count) {

    /** Whether something waits there. */
    public boolean counted() {
        return count.isPresent();
    }
}
