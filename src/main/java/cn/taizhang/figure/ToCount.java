package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 待计: one figure to be counted for one organization over one span of days. Of two that are equal one is counted.
 *
 * @param span without a word about where it begins
 */
record ToCount(FigureDefinition figure, OrganizationId organization, Span span) {

    static ToCount of(FigureDefinition figure, OrganizationId organization, Span span) {
        return new ToCount(figure, organization, new Span(span.from(), span.to(), null));
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("organization", organization.value());
        parameters.put("from", span.from());
        parameters.put("to", span.to());
        return parameters;
    }
}
