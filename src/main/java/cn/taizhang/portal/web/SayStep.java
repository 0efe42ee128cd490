package cn.taizhang.portal.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** 一屏一问: the questions in their order. */
enum SayStep {
    ABOUT("about"),
    WORDS("words"),
    NAME("name"),
    TELEPHONE("telephone"),
    CHECK("check"),
    SEND("send");

    private final String word;

    SayStep(String word) {
        this.word = word;
    }

    /** As it stands in the form. */
    public String word() {
        return word;
    }

    /** What a form names; the words where it names nothing known. */
    static SayStep of(String word) {
        return Arrays.stream(values())
                .filter(step -> step.word.equals(word))
                .findFirst()
                .orElse(WORDS);
    }

    /** The question where a field is typed; the check for what belongs to none. */
    static SayStep asking(@Nullable String field) {
        return field == null ? CHECK : of(field);
    }
}
