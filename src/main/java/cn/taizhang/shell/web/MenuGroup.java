package cn.taizhang.shell.web;

import java.util.List;

/**
 * 菜单分组: the places of one line of work.
 *
 * @param label the line of work, empty for places that stand alone
 * @param items at least one
 */
record MenuGroup(String label, List<MenuItem> items) {

    MenuGroup {
        items = List.copyOf(items);
    }
}
