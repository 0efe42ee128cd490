package cn.taizhang.campaign.web;

import cn.taizhang.campaign.NewProgramme;
import cn.taizhang.campaign.ProgrammeKind;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.TypedDate;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 专题登记表: as it was typed; what was not filled in is empty. */
record ProgrammeForm(
        String kind,
        String name,
        String documentNumber,
        String organization,
        String startsOn,
        String endsOn) {

    /** Binding gives null for what a request left out. */
    ProgrammeForm {
        kind = typed(kind);
        name = typed(name);
        documentNumber = typed(documentNumber);
        organization = typed(organization);
        startsOn = typed(startsOn);
        endsOn = typed(endsOn);
    }

    static ProgrammeForm empty(String organization) {
        return new ProgrammeForm("", "", "", organization, "", "");
    }

    NewProgramme programme(@Nullable OrganizationId found) {
        return new NewProgramme(
                found, kindNamed(kind), name, documentNumber, day(startsOn), day(endsOn));
    }

    /** What cannot even be read. */
    List<Breach> unreadable() {
        return Breach.joined(unreadable("startsOn", startsOn), unreadable("endsOn", endsOn));
    }

    static List<Breach> unreadable(String field, String typed) {
        return typed.isEmpty() || day(typed) != null
                ? List.of()
                : List.of(Breach.of(field, "没有认出日期「" + typed + "」，请写成 2020-06-30 这样。"));
    }

    static @Nullable LocalDate day(String typed) {
        return TypedDate.parse(typed).orElse(null);
    }

    static Map<String, String> kinds() {
        var words = new LinkedHashMap<String, String>();
        for (var kind : ProgrammeKind.values()) {
            words.put(kind.name(), kind.label());
        }
        return words;
    }

    private static @Nullable ProgrammeKind kindNamed(String name) {
        return Arrays.stream(ProgrammeKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
