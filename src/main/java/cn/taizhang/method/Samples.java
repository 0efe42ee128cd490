package cn.taizhang.method;

import cn.taizhang.kernel.DataTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** 附带的工作法, out of two tables that ship with the product. A name that does not agree with its parts stops whoever asks for them. */
public final class Samples {

    private static final Map<String, Sample> ALL =
            read(
                    DataTable.resource("/method/methods.csv"),
                    DataTable.resource("/method/parts.csv"));

    private Samples() {}

    private static Map<String, Sample> read(DataTable methods, DataTable parts) {
        var all = new LinkedHashMap<String, Sample>();
        var known = new LinkedHashMap<String, List<Part>>();
        for (var row : parts.rows()) {
            var of = known.computeIfAbsent(row.get("method"), _ -> new ArrayList<>());
            String title = row.get("title");
            of.add(
                    new Part(
                            id(row.get("method"), of.size()),
                            row.get("group"),
                            title,
                            row.get("description"),
                            !title.isEmpty(),
                            new Binding.Unbound()));
        }
        for (var row : methods.rows()) {
            var sample =
                    new Sample(
                            row.get("key"),
                            row.get("name"),
                            row.get("reading").replace(' ', ','),
                            row.get("source"),
                            known.getOrDefault(row.get("key"), List.of()));
            check(row, sample);
            all.put(sample.key(), sample);
        }
        return all;
    }

    private static void check(DataTable.Row row, Sample sample) {
        var reading =
                Numerals.read(sample.name())
                        .confirmed(sample.reading())
                        .orElseThrow(() -> row.fault("no such reading of the name"));
        var groups = sample.parts().stream().map(Part::group).toList();
        var breaches = Checksum.breachesIn(reading, groups);
        if (!reading.text().equals(sample.reading()) || groups.isEmpty() || !breaches.isEmpty()) {
            throw row.fault(reading.text() + " " + breaches);
        }
    }

    private static UUID id(String method, int place) {
        return UUID.nameUUIDFromBytes((method + place).getBytes(StandardCharsets.UTF_8));
    }

    /** In the order of the table. */
    public static List<Sample> all() {
        return List.copyOf(ALL.values());
    }

    static Optional<Sample> find(String key) {
        return Optional.ofNullable(ALL.get(key));
    }
}
