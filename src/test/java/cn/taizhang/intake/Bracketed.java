package cn.taizhang.intake;

import java.util.ArrayList;
import java.util.List;

/** 例句: a sentence in which 【】 stand around each open place; an empty pair is a number that was dropped. */
record Bracketed(String text, List<Span> places) {

    /** 一段. */
    record Span(int start, int end) {}

    static Bracketed of(String sentence) {
        var text = new StringBuilder();
        var places = new ArrayList<Span>();
        int opened = 0;
        for (char one : sentence.toCharArray()) {
            switch (one) {
                case '【' -> opened = text.length();
                case '】' -> places.add(new Span(opened, text.length()));
                default -> text.append(one);
            }
        }
        return new Bracketed(text.toString(), List.copyOf(places));
    }

    List<Span> found() {
        return Manuscript.read(text).places().stream()
                .map(place -> new Span(place.start(), place.end()))
                .toList();
    }
}
