package cn.taizhang.decision.web;

import cn.taizhang.decision.DecisionCategory;
import cn.taizhang.decision.TemplateVariant;
import cn.taizhang.kernel.Breach;
import cn.taizhang.organization.OrganizationOffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 立项页.
 *
 * @param organizations the communities that are offered
 */
record BeginPage(
        BeginForm form,
        OrganizationOffer organizations,
        Map<String, String> categories,
        Map<String, String> variants,
        List<Breach> breaches) {

    static BeginPage of(BeginForm form, OrganizationOffer organizations, List<Breach> breaches) {
        var categories = new LinkedHashMap<String, String>();
        for (var one : DecisionCategory.values()) {
            categories.put(one.name(), one.label());
        }
        var variants = new LinkedHashMap<String, String>();
        for (var one : TemplateVariant.values()) {
            variants.put(one.name(), one.label() + "：" + one.explanation());
        }
        return new BeginPage(form, organizations, categories, variants, breaches);
    }
}
