package cn.taizhang.tablefill.web;

import org.jspecify.annotations.Nullable;

/** 填表条件, as typed; empty where nothing was said. */
record TableForm(String organization, String period, String asOf) {

    static TableForm of(
            @Nullable String organization, @Nullable String period, @Nullable String asOf) {
        return new TableForm(plain(organization), plain(period), plain(asOf));
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
