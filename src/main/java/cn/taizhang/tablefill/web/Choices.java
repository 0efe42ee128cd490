package cn.taizhang.tablefill.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** 选定的数据, as they stand in the address: c0=study.sessions and so on; 「auto」 leaves it to the heading. */
record Choices(Map<Integer, String> byNumber) {

    static final String PREFIX = "c";
    private static final String AUTO = "auto";

    static Choices of(Map<String, String> parameters) {
        var chosen = new TreeMap<Integer, String>();
        parameters.forEach((name, code) -> {
            boolean counts = name.matches(PREFIX + "\\d{1,4}") && !code.equals(AUTO);
            if (counts && code.matches("-|[a-z0-9.-]{1,60}")) {
                chosen.put(Integer.parseInt(name.substring(PREFIX.length())), code);
            }
        });
        return new Choices(chosen);
    }

    /** The part of an address that says so, with its question mark; empty where nothing was chosen. */
    String query() {
        return byNumber.isEmpty()
                ? ""
                : "?"
                        + new TreeMap<>(byNumber)
                                .entrySet().stream()
                                        .map(one -> PREFIX + one.getKey() + "=" + one.getValue())
                                        .collect(Collectors.joining("&"));
    }
}
