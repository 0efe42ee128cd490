package cn.taizhang.decision.web;

import cn.taizhang.decision.DecisionCategory;
import cn.taizhang.decision.MatterDraft;
import cn.taizhang.decision.TemplateVariant;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Sent;
import cn.taizhang.organization.OrganizationId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 立项的表, as it was typed. */
record BeginForm(
        @Nullable String request,
        @Nullable String organization,
        @Nullable String title,
        @Nullable String category,
        @Nullable String amount,
        @Nullable String variant,
        @Nullable String important) {

    static BeginForm fresh(String request, String organization) {
        return new BeginForm(
                request, organization, "", "", "", TemplateVariant.TWO_COMMITTEES.name(), "yes");
    }

    BeginForm asked(String key) {
        return new BeginForm(key, organization, title, category, amount, variant, important);
    }

    /** With the community that was picked from the list beside the box, where one was. */
    BeginForm of(String picked) {
        return picked.isBlank()
                ? this
                : new BeginForm(request, picked, title, category, amount, variant, important);
    }

    MatterDraft draft(@Nullable OrganizationId chosen) {
        return new MatterDraft(
                Sent.key(text(request)),
                chosen,
                text(title),
                oneOf(DecisionCategory.values(), category).orElse(null),
                money(),
                oneOf(TemplateVariant.values(), variant).orElse(null),
                !"no".equals(important));
    }

    /** What could not be read. */
    List<Breach> unreadable() {
        return !text(amount).isEmpty() && money() == null
                ? List.of(
                        Breach.of(
                                "amount",
                                "没有认出金额「%s」，请以元计，写成 12500 或 12500.50。".formatted(text(amount))))
                : List.of();
    }

    String typedOrganization() {
        return text(organization);
    }

    private @Nullable BigDecimal money() {
        return text(amount).matches("\\d{1,12}(\\.\\d{1,2})?")
                ? new BigDecimal(text(amount))
                : null;
    }

    private static <E extends Enum<E>> Optional<E> oneOf(E[] values, @Nullable String typed) {
        return Arrays.stream(values).filter(one -> one.name().equals(typed)).findFirst();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
