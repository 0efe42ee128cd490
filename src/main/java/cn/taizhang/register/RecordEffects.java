package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import java.util.List;
import java.util.UUID;

/** 登记的去处: which figures a record counts in, told by what counts them; no register keeps a list of its own. */
@FunctionalInterface
public interface RecordEffects {

    /**
     * As far as the viewer has the right to the figures.
     *
     * @param register its key
     * @param added whether the record was not there before, so that what stood before it can be told
     */
    Effects of(Viewer viewer, String register, UUID record, boolean added);

    /**
     * 计入情况.
     *
     * @param moved the figures that it counts in
     * @param more in how many others besides
     * @param rules where it counts in none: the figures of its register with their rules; empty where there are none either
     */
    record Effects(List<Moved> moved, int more, List<Rule> rules) {

        public static final Effects NONE = new Effects(List.of(), 0, List.of());

        public Effects {
            moved = List.copyOf(moved);
            rules = List.copyOf(rules);
        }

        public boolean isEmpty() {
            return moved.isEmpty() && rules.isEmpty();
        }
    }

    /**
     * 计入的一项.
     *
     * @param where for which organization and period
     * @param change 「12→13 次」
     * @param because why it did not grow; empty where it did
     */
    record Moved(String label, String href, String where, String change, String because) {}

    /** 一项数据的口径. */
    record Rule(String label, String href, String text) {}
}
