package cn.taizhang.document.web;

import cn.taizhang.document.DocumentCategory;
import cn.taizhang.document.DocumentDraft;
import cn.taizhang.document.DocumentRow;
import cn.taizhang.document.DocumentState;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.TypedDate;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 制度登记表: as it was typed; what was not filled in is empty. */
record DocumentForm(
        String title,
        String number,
        String organization,
        String category,
        String state,
        String issuedOn,
        String inForceOn,
        String repealedOn,
        String requestKey) {

    /** Binding gives null for what a request left out. */
    DocumentForm {
        title = typed(title);
        number = typed(number);
        organization = typed(organization);
        category = typed(category);
        state = typed(state);
        issuedOn = typed(issuedOn);
        inForceOn = typed(inForceOn);
        repealedOn = typed(repealedOn);
        requestKey = typed(requestKey);
    }

    /** A new form; the organization stands in it where there is only one to choose. */
    static DocumentForm empty(String organization) {
        return new DocumentForm("", "", organization, "", "", "", "", "", "");
    }

    static DocumentForm of(DocumentRow row, String organization) {
        return new DocumentForm(
                row.title(),
                row.number(),
                organization,
                row.category(),
                row.state(),
                Objects.toString(row.issuedOn(), ""),
                Objects.toString(row.inForceOn(), ""),
                Objects.toString(row.repealedOn(), ""),
                "");
    }

    DocumentDraft draft(@Nullable OrganizationId found) {
        return new DocumentDraft(
                found,
                title,
                number,
                categoryNamed(category),
                stateNamed(state),
                day(issuedOn),
                day(inForceOn),
                day(repealedOn),
                key(requestKey));
    }

    /** What cannot even be read. */
    List<Breach> unreadable() {
        var breaches = new ArrayList<Breach>();
        Map.of("issuedOn", issuedOn, "inForceOn", inForceOn, "repealedOn", repealedOn)
                .forEach((field, text) -> {
                    if (!text.isEmpty() && day(text) == null) {
                        breaches.add(Breach.of(field, "没有认出日期「" + text + "」，请写成 2020-06-30 这样。"));
                    }
                });
        return breaches;
    }

    static @Nullable DocumentCategory categoryNamed(String name) {
        return Arrays.stream(DocumentCategory.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static @Nullable DocumentState stateNamed(String name) {
        return Arrays.stream(DocumentState.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static Map<String, String> categories() {
        var words = new LinkedHashMap<String, String>();
        for (var one : DocumentCategory.values()) {
            words.put(one.name(), one.label());
        }
        return words;
    }

    static Map<String, String> states() {
        var words = new LinkedHashMap<String, String>();
        for (var one : DocumentState.values()) {
            words.put(one.name(), one.label());
        }
        return words;
    }

    private static @Nullable LocalDate day(String typed) {
        return TypedDate.parse(typed).orElse(null);
    }

    /** A key that was tampered with is no key; the request then stands alone. */
    private static UUID key(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
