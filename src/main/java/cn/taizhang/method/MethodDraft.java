package cn.taizhang.method;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 工作法登记: what is declared, or what a revision says.
 *
 * @param requestKey made with the form, and the method's id: the same key never makes a second one
 * @param organization who declares it, null where it was not recognized; a revision leaves it as it is
 * @param reading how the name is to be read where that is not certain
 * @param kinds whom the thresholds measure; none for everybody
 * @param lines groups and parts, a line each: 「组：部分」
 * @param sample the shipped method whose descriptions go along; empty for none
 * @param bindings by what parts are told, by their titles; a part that is not among them keeps what it has
 */
public record MethodDraft(
        UUID requestKey,
        @Nullable OrganizationId organization,
        String name,
        String documentNumber,
        String reading,
        Set<OrganizationKind> kinds,
        @Nullable LocalDate fromOn,
        String lines,
        String sample,
        Map<String, Binding> bindings) {

    public MethodDraft {
        kinds = Set.copyOf(kinds);
        bindings = Map.copyOf(bindings);
    }
}
