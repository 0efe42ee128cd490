package cn.taizhang.method.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.method.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 工作法办理页.
 *
 * @param states what may come next
 * @param unconfirmed how many parts nobody has confirmed
 */
record StepPage(
        String action,
        String back,
        String name,
        String now,
        String since,
        String version,
        Map<String, String> states,
        String state,
        String on,
        long unconfirmed,
        List<Breach> breaches) {

    static StepPage of(
            Method method, String version, String state, String on, List<Breach> breaches) {
        var last = method.last();
        var states = new LinkedHashMap<String, String>();
        last.state().next().forEach(one -> states.put(one.name(), one.label()));
        String href = "/methods/" + method.id().value();
        return new StepPage(
                href + "/step",
                href,
                method.latest().name(),
                last.state().label(),
                ChineseDates.full(last.onDay()),
                version,
                states,
                state,
                on,
                method.latest().unconfirmed(),
                breaches);
    }
}
