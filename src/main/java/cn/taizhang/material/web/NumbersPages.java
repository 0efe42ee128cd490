package cn.taizhang.material.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.matching.Proposal;
import cn.taizhang.material.Revision;
import cn.taizhang.material.Taken;
import cn.taizhang.report.StatedPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 文中的数 put together: the likely ones first, what is near enough chosen beforehand. */
@Component
class NumbersPages {

    private final CodeChoice choice;

    NumbersPages(CodeChoice choice) {
        this.choice = choice;
    }

    /**
     * @param typed what was chosen and refused; null where nothing was sent yet
     */
    NumbersPage of(
            String home,
            String title,
            Revision revision,
            @Nullable List<Taken> typed,
            List<Breach> breaches) {
        var chosen = new HashMap<String, String>();
        if (typed != null) {
            typed.forEach(one -> chosen.put(key(one.start(), one.end()), orEmpty(one.code())));
        }
        var certain = new ArrayList<NumbersPage.Row>();
        var possible = new ArrayList<NumbersPage.Row>();
        var others = new ArrayList<NumbersPage.Row>();
        for (var stated : revision.text().stated()) {
            var key = key(stated.start(), stated.end());
            boolean taken = typed == null ? stated.certain() : chosen.containsKey(key);
            var best = stated.best().map(Proposal::code).orElse("");
            var row = row(key, stated, taken, chosen.getOrDefault(key, best));
            (stated.certain() ? certain : stated.best().isPresent() ? possible : others).add(row);
        }
        return new NumbersPage(
                home, title, revision.number(), certain, possible, others, null, breaches);
    }

    private NumbersPage.Row row(String key, StatedPlace stated, boolean taken, String code) {
        var options = new LinkedHashMap<String, String>();
        var proposed = choice.proposed(stated.proposals());
        for (var one : proposed) {
            options.put(one.code(), "%s（%d%%）".formatted(one.label(), one.percent()));
        }
        return new NumbersPage.Row(
                key,
                stated.before(),
                stated.said(),
                stated.after(),
                options,
                options.containsKey(code) ? code : "",
                taken,
                proposed.isEmpty() ? "" : proposed.getFirst().reason());
    }

    /** What was sent: every chosen number with what it is to ask for. What is no place of a text is left to be refused. */
    static List<Taken> taken(List<String> keys, Map<String, String> fields) {
        return keys.stream()
                .map(key -> {
                    int dash = key.indexOf('-');
                    var code = fields.getOrDefault("code-" + key, "");
                    return new Taken(
                            number(key.substring(0, Math.max(dash, 0))),
                            number(key.substring(dash + 1)),
                            code.isEmpty() ? null : code);
                })
                .toList();
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : -1;
    }

    private static String key(int start, int end) {
        return start + "-" + end;
    }

    private static String orEmpty(@Nullable String code) {
        return code == null ? "" : code;
    }
}
