package cn.taizhang.account.web;

import cn.taizhang.account.NewAccount;
import cn.taizhang.account.Role;
import cn.taizhang.kernel.Breach;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 开户表: as it was typed; what was not filled in is empty. */
record AccountForm(
        String loginName, String displayName, String role, String organization, String expiresOn) {

    static final AccountForm EMPTY = new AccountForm("", "", "", "", "");

    /** Binding gives null for what a request left out. */
    AccountForm {
        loginName = typed(loginName);
        displayName = typed(displayName);
        role = typed(role);
        organization = typed(organization);
        expiresOn = typed(expiresOn);
    }

    NewAccount account(@Nullable OrganizationId found) {
        return new NewAccount(
                loginName, displayName, roleNamed(role), found, day(expiresOn).orElse(null));
    }

    /** What cannot even be read. */
    List<Breach> unreadable() {
        return unreadableDay(expiresOn);
    }

    static List<Breach> unreadableDay(String expiresOn) {
        return expiresOn.isEmpty() || day(expiresOn).isPresent()
                ? List.of()
                : List.of(Breach.of("expiresOn", "没有认出日期「" + expiresOn + "」，请写成 2020-12-31 这样。"));
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    static @Nullable Role roleNamed(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Every role in words, in the order of the work. */
    static Map<String, String> roles() {
        var words = new LinkedHashMap<String, String>();
        for (Role role : Role.values()) {
            words.put(role.name(), role.label());
        }
        return words;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
