package cn.taizhang.organization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 行政区划: reference data apart from organizations, edition 2021 (source and licence stand beside the file). The list
 * has 663,131 rows in the order of their codes; it is streamed, and no more of it is kept than the district asked for.
 */
@Component
public class Divisions {

    /** The edition: a code alone does not say which district is meant. */
    public static final String EDITION = "2021";

    private static final String FILE = "/organization/divisions-2021.csv.gz";

    /** 市辖区、辖区: a row that stands in for a city without districts. */
    private static final String STAND_IN = "辖区";

    /** The district of this code (six digits) with its streets and communities; empty where there is no such district. */
    public Optional<DistrictDivision> district(String code) {
        if (!code.matches("[0-9]{6}")) {
            return Optional.empty();
        }
        return found(rowsOf(code));
    }

    private static List<Row> rowsOf(String code) {
        var rows = new ArrayList<Row>();
        try (var lines = open()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(code)) {
                    rows.add(Row.of(line));
                } else if (!rows.isEmpty()) {
                    break;
                }
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("区划数据无法读取：" + FILE, unreadable);
        }
    }

    private static BufferedReader open() throws IOException {
        var packed = Divisions.class.getResourceAsStream(FILE);
        if (packed == null) {
            throw new IOException("missing " + FILE);
        }
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8));
    }

    private static Optional<DistrictDivision> found(List<Row> rows) {
        if (rows.isEmpty() || rows.getFirst().name().endsWith(STAND_IN)) {
            return Optional.empty();
        }
        var streets = new ArrayList<DistrictDivision.Street>();
        var communities = new ArrayList<DistrictDivision.Community>();
        Row street = null;
        int leftOut = 0;
        for (Row row : rows.subList(1, rows.size())) {
            if (row.level() == 4) {
                close(street, communities, streets);
                street = row.isStreet() ? row : null;
                leftOut += row.isStreet() ? 0 : 1;
            } else if (street != null && row.isCommunity()) {
                communities.add(row.community());
            } else {
                leftOut++;
            }
        }
        close(street, communities, streets);
        var district = rows.getFirst();
        return Optional.of(
                new DistrictDivision(district.code(), district.name(), streets, leftOut));
    }

    private static void close(
            @Nullable Row street,
            List<DistrictDivision.Community> communities,
            List<DistrictDivision.Street> streets) {
        if (street != null) {
            streets.add(
                    new DistrictDivision.Street(street.code(), street.streetName(), communities));
        }
        communities.clear();
    }

    /** One line of the list. */
    private record Row(String code, int level, String name) {

        static Row of(String line) {
            String[] cells = line.split(",", 4);
            return new Row(cells[0], Integer.parseInt(cells[2]), cells[3].strip());
        }

        boolean isStreet() {
            return name.contains("街道");
        }

        String streetName() {
            return name.endsWith("街道办事处") ? name.substring(0, name.length() - 3) : name;
        }

        /** The name decides; where it says neither, the code does: 200 to 399 and 500 to 599 are villages. */
        boolean isCommunity() {
            if (name.contains("村民委") || name.contains("村委")) {
                return false;
            }
            return saysCommunity() || "014".indexOf(code.charAt(9)) >= 0;
        }

        DistrictDivision.Community community() {
            return new DistrictDivision.Community(code, shortName(name), name, saysCommunity());
        }

        private boolean saysCommunity() {
            return name.contains("社区") || name.contains("居委") || name.contains("居民委");
        }
    }

    /** 「唐村社区居民委员会」 → 「唐村社区」; 「化工居民委员会」 → 「化工居委会」: nothing is called a community that is not. */
    static String shortName(String official) {
        for (String ending : List.of("社区居民委员会", "社区居委会", "社区居委")) {
            if (official.endsWith(ending)) {
                return official.substring(0, official.length() - ending.length()) + "社区";
            }
        }
        String ending = "居民委员会";
        return official.endsWith(ending)
                ? official.substring(0, official.length() - ending.length()) + "居委会"
                : official;
    }
}
