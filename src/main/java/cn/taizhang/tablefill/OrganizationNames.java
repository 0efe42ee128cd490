package cn.taizhang.tablefill;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 组织名称: which organization a row of a table means. A name that fits several, or none, is left to who reads the reason. */
final class OrganizationNames {

    private static final Pattern STREET_ENDS =
            Pattern.compile("(?:街道办事处|街道党工委|街道工委|街道办|办事处|街道|镇|乡)$");
    private static final Pattern COMMUNITY_ENDS =
            Pattern.compile("(?:社区居民委员会|社区居委会|社区党委|社区党总支|社区党支部|社区|村委会|村)$");
    private static final Pattern ORDINAL =
            Pattern.compile("^(?:\\d{1,3}[.．、)]|[一二三四五六七八九十]{1,3}[、.．])");

    private final Map<String, List<Standing>> byName = new HashMap<>();
    private final String district;

    /**
     * 在册组织.
     *
     * @param parent what it stands directly under
     */
    record Standing(Organization organization, @Nullable OrganizationId parent) {}

    /** 认出的: the organization, or why it is none. */
    record Meant(@Nullable Organization organization, String why) {}

    OrganizationNames(String district, List<Standing> all) {
        this.district = district;
        for (var one : all) {
            var organization = one.organization();
            keysOf(organization)
                    .forEach(key -> byName.computeIfAbsent(key, _ -> new ArrayList<>()).add(one));
        }
    }

    private static List<String> keysOf(Organization one) {
        var keys = new ArrayList<>(List.of(one.name(), one.shortName(), one.code()));
        if (one.kind() == OrganizationKind.SUBDISTRICT) {
            keys.add(STREET_ENDS.matcher(one.name()).replaceFirst(""));
            keys.add(STREET_ENDS.matcher(one.name()).replaceFirst("") + "街道");
        } else if (one.kind() == OrganizationKind.COMMUNITY) {
            keys.add(COMMUNITY_ENDS.matcher(one.name()).replaceFirst(""));
            keys.add(COMMUNITY_ENDS.matcher(one.name()).replaceFirst("") + "社区");
        }
        return keys.stream().filter(key -> !key.isEmpty()).distinct().toList();
    }

    /** Whether some organization is called so. */
    boolean knows(String text) {
        return !found(text).isEmpty();
    }

    /**
     * @param above the organization whose part of the table it stands in, or null
     * @param usual what most rows of the table are, or null
     */
    Meant meant(String text, @Nullable Organization above, @Nullable OrganizationKind usual) {
        var found = found(text);
        if (found.size() > 1 && above != null) {
            var under = found.stream().filter(one -> above.id().equals(one.parent())).toList();
            found = under.isEmpty() ? found : under;
        }
        if (found.size() > 1 && usual != null) {
            var same = found.stream().filter(one -> one.organization().kind() == usual).toList();
            found = same.isEmpty() ? found : same;
        }
        if (found.isEmpty()) {
            return new Meant(null, "没有找到叫「%s」的组织。".formatted(text));
        }
        if (found.size() > 1) {
            return new Meant(
                    null,
                    "「%s」有几个：%s。请在表里写上代码或者所在街道。"
                            .formatted(
                                    text,
                                    found.stream()
                                            .map(one ->
                                                    one.organization().name()
                                                            + "（"
                                                            + one.organization().code()
                                                            + "）")
                                            .collect(Collectors.joining("、"))));
        }
        return new Meant(found.getFirst().organization(), "");
    }

    /** What has ended by the day, said so. */
    static String ended(Organization one, @Nullable Organization successor) {
        var day = one.dissolvedOn();
        return "%s%s，截至日已不存在%s。"
                .formatted(
                        one.name(),
                        day == null ? "已经撤销" : "已于" + ChineseDates.full(day) + "撤销",
                        successor == null ? "" : "，已并入" + successor.name());
    }

    private List<Standing> found(String text) {
        var plain = plain(text);
        if (plain.isEmpty()) {
            return List.of();
        }
        for (var key : candidates(plain)) {
            var found = byName.get(key);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    private List<String> candidates(String plain) {
        var candidates = new ArrayList<>(List.of(plain));
        if (plain.startsWith(district) && plain.length() > district.length()) {
            candidates.addAll(candidates(plain.substring(district.length())));
        }
        if (STREET_ENDS.matcher(plain).find()) {
            candidates.add(STREET_ENDS.matcher(plain).replaceFirst("") + "街道");
        } else if (COMMUNITY_ENDS.matcher(plain).find()) {
            candidates.add(COMMUNITY_ENDS.matcher(plain).replaceFirst("") + "社区");
        }
        return candidates;
    }

    private static String plain(String text) {
        return ORDINAL.matcher(text.replaceAll("[\\s\u3000]", "")).replaceFirst("");
    }
}
