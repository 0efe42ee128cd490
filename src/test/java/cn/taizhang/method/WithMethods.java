package cn.taizhang.method;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** 工作法的家什: a district, and what is declared and revised in it. */
@ProductTest
abstract class WithMethods {

    static final LocalDate JANUARY = LocalDate.of(2020, 1, 1);
    static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    static final String NAME = "三联四共";
    static final String LINES = "三联：待确认×3\n四共：事务共商；资源共享；建设共管；成效共评";

    @Autowired Methods methods;
    @Autowired TestDistricts districts;

    TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    MethodId declared(String name, String lines) {
        return declare(name, lines, "").orThrow();
    }

    Outcome<MethodId> declare(String name, String lines, String reading) {
        return methods.declare(
                district.officer(), draft(district.district(), name, lines, reading, JANUARY));
    }

    static MethodDraft draft(
            @Nullable OrganizationId organization,
            String name,
            String lines,
            String reading,
            @Nullable LocalDate from) {
        return new MethodDraft(
                UUID.randomUUID(),
                organization,
                name,
                "",
                reading,
                Set.of(),
                from,
                lines,
                "",
                Map.of());
    }

    void revisePart(MethodId id, int version, Part part, PartDraft draft) {
        methods.revisePart(district.officer(), id, version, part.id(), draft, JANUARY).orThrow();
    }

    Method get(MethodId id) {
        return methods.get(district.officer(), id);
    }

    List<Method> mine() {
        Viewer officer = district.officer();
        return methods.list(officer).stream()
                .filter(one -> one.organization().equals(district.district()))
                .toList();
    }

    static Part part(Method method, String title) {
        return method.latest().parts().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    static List<String> messages(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError("was done: " + done.value());
            case Outcome.Refused<?>(var breaches) ->
                    breaches.stream().map(Breach::message).toList();
        };
    }
}
