package cn.taizhang.wordfile;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** 域代码: whether the text being read is the code of a field or its result; fields may stand within fields. */
final class FieldCodes {

    /** One field each, innermost first: whether its code has not ended yet. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    void meet(@Nullable String type) {
        switch (String.valueOf(type)) {
            case "begin" -> open.push(true);
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.pop();
                    open.push(false);
                }
            }
            case "end" -> open.poll();
            default -> {}
        }
    }

    boolean isOpen() {
        return open.contains(true);
    }

    /** A code that does not end in its paragraph is a field cut in two; what follows it is text again. */
    void endOfParagraph() {
        open.removeIf(isCode -> isCode);
    }
}
