package cn.taizhang.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** 序号的连续: numbers of one run stand once each, in order, from one on. */
final class NumberRun {

    /**
     * 一个序号.
     *
     * @param label how a number is written here
     */
    record Numbered(int start, int end, int number, IntFunction<String> label) {

        String written() {
            return label.apply(number);
        }
    }

    /**
     * @param before the number that this run goes on from, mostly 0
     */
    static List<Remark> faults(Rule rule, List<Numbered> run, int before) {
        var found = new ArrayList<Remark>();
        int last = before;
        for (int i = 0; i < run.size(); i++) {
            var item = run.get(i);
            if (item.number() != last + 1) {
                var follower = i + 1 < run.size() ? run.get(i + 1) : null;
                var mend = mend(item, last, follower);
                found.add(new Remark(item.start(), item.end(), rule, message(item, last), mend));
                last = mend == null ? item.number() : last + 1;
            } else {
                last = item.number();
            }
        }
        return found;
    }

    /** Only where no other number has to change with it. */
    private static @Nullable String mend(Numbered item, int last, @Nullable Numbered follower) {
        boolean fits = follower == null || follower.number() == last + 2;
        return fits && last + 1 < 100 ? item.label().apply(last + 1) : null;
    }

    private static String message(Numbered item, int last) {
        var wanted = item.label().apply(last + 1);
        if (last == 0) {
            return "序号从“%s”开始，前面没有“%s”。".formatted(item.written(), wanted);
        }
        if (item.number() == last) {
            return "序号“%s”出现两次，此处按顺序应为“%s”。".formatted(item.written(), wanted);
        }
        if (item.number() < last) {
            return "序号“%s”排在“%s”之后，顺序颠倒。".formatted(item.written(), item.label().apply(last));
        }
        return "序号由“%s”跳到“%s”，缺“%s”。".formatted(item.label().apply(last), item.written(), wanted);
    }
}
