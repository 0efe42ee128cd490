package cn.taizhang.method.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Sent;
import cn.taizhang.method.Method;
import cn.taizhang.method.MethodDraft;
import cn.taizhang.method.Sample;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 工作法登记表: as it was typed; what was not filled in is empty. */
record MethodForm(
        String requestKey,
        String version,
        String sample,
        String organization,
        String name,
        String documentNumber,
        String reading,
        List<String> kinds,
        String fromOn,
        String lines) {

    /** How the choice that nothing is counted is sent; an empty value would be no choice. */
    static final String NOTHING = "none";

    private static final List<OrganizationKind> MEASURED =
            List.of(
                    OrganizationKind.SUBDISTRICT,
                    OrganizationKind.COMMUNITY,
                    OrganizationKind.PARTY_BRANCH,
                    OrganizationKind.INDUSTRIAL_CLUSTER,
                    OrganizationKind.WORKING_COMMITTEE,
                    OrganizationKind.DISTRICT_DIRECT_UNIT,
                    OrganizationKind.NEW_ORGANIZATION);

    /** Binding gives null for what a request left out. */
    MethodForm {
        requestKey = Sent.text(requestKey);
        version = Sent.text(version);
        sample = Sent.text(sample);
        organization = Sent.text(organization);
        name = Sent.text(name);
        documentNumber = Sent.text(documentNumber);
        reading = Sent.text(reading);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        fromOn = Sent.text(fromOn);
        lines = Sent.text(lines);
    }

    static MethodForm empty(String organization, LocalDate today) {
        return new MethodForm(
                UUID.randomUUID().toString(),
                "",
                "",
                organization,
                "",
                "",
                "",
                List.of(),
                today.toString(),
                "");
    }

    MethodForm of(Sample shipped) {
        return new MethodForm(
                requestKey,
                version,
                shipped.key(),
                organization,
                shipped.name(),
                documentNumber,
                sent(shipped.reading()),
                kinds,
                fromOn,
                shipped.lines());
    }

    static MethodForm of(Method method, LocalDate today) {
        var latest = method.latest();
        return new MethodForm(
                "",
                Integer.toString(latest.number()),
                "",
                method.organizationName(),
                latest.name(),
                latest.documentNumber(),
                sent(latest.reading()),
                latest.kinds().stream().map(OrganizationKind::name).toList(),
                (latest.fromOn().isAfter(today) ? latest.fromOn() : today).toString(),
                latest.parts().stream()
                        .map(part -> part.group() + "：" + part.written())
                        .collect(Collectors.joining("\n")));
    }

    MethodDraft draft(@Nullable OrganizationId found) {
        return new MethodDraft(
                Sent.key(requestKey),
                found,
                name,
                documentNumber,
                reading.equals(NOTHING) ? "" : reading.isEmpty() ? "-" : reading,
                chosenKinds(),
                Sent.day(fromOn),
                lines,
                sample,
                Map.of());
    }

    List<Breach> unreadable() {
        return Sent.unreadableDay("fromOn", fromOn);
    }

    static Map<String, String> offeredKinds() {
        var words = new LinkedHashMap<String, String>();
        MEASURED.forEach(kind -> words.put(kind.name(), kind.label()));
        return words;
    }

    static String sent(String reading) {
        return reading.isEmpty() ? NOTHING : reading;
    }

    private Set<OrganizationKind> chosenKinds() {
        return Arrays.stream(OrganizationKind.values())
                .filter(kind -> kinds.contains(kind.name()))
                .collect(Collectors.toSet());
    }
}
