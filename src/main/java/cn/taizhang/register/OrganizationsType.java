package cn.taizhang.register;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.spreadsheet.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 若干组织, anywhere in the district, by name or code: each once, whatever their order. In the database they are told by
 * {@link #of}.
 */
record OrganizationsType() implements ColumnType<List<OrganizationReference>> {

    /** Between two of them; a name may hold a 、 but none of these. */
    private static final String BETWEEN = "[;；\\n\\r]+";

    /** Also between two of them, where what stands there is not one name. */
    private static final String WITHIN = "[、，,]+";

    private static final String STORED_BETWEEN = "\n";
    private static final int ID_LENGTH = 36;

    @Override
    public Reading<List<OrganizationReference>> read(Cell cell, References references) {
        var found = new ArrayList<OrganizationReference>();
        var unknown = new ArrayList<String>();
        for (String part : parts(cell.text(), BETWEEN)) {
            for (String one : isOneName(part, references) ? List.of(part) : parts(part, WITHIN)) {
                switch (references.organizationAnywhere(one)) {
                    case Reading.Value<OrganizationReference>(var value) -> found.add(value);
                    case Reading.Unreadable<OrganizationReference>(var message) ->
                            unknown.add(message);
                }
            }
        }
        return unknown.isEmpty()
                ? new Reading.Value<>(inOrder(found.stream()))
                : new Reading.Unreadable<>(
                        unknown.stream().distinct().collect(Collectors.joining()));
    }

    /** As a whole, not by a code at its end: 「天祥社区、清源社区（C02）」 are two. */
    private static boolean isOneName(String part, References references) {
        return references.organizationAnywhere(part)
                        instanceof Reading.Value<OrganizationReference>(var whole)
                && (whole.written().equals(part) || whole.written().startsWith(part + "（"));
    }

    private static List<String> parts(String text, String between) {
        return Arrays.stream(text.split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<OrganizationReference> inOrder(Stream<OrganizationReference> some) {
        return some.distinct()
                .sorted(Comparator.comparing(OrganizationReference::written))
                .toList();
    }

    @Override
    public String written(List<OrganizationReference> value) {
        return value.stream().map(OrganizationReference::written).collect(Collectors.joining("；"));
    }

    /** What a column's expression must yield: of each id, name and code, in one text, a line each. */
    static String of(String directory) {
        return "string_agg(%s, e'\\n')".formatted(OrganizationType.of(directory));
    }

    @Override
    public @Nullable List<OrganizationReference> stored(ResultSet row, int place)
            throws SQLException {
        String held = row.getString(place);
        return held == null
                ? null
                : inOrder(Arrays.stream(held.split(STORED_BETWEEN)).map(OrganizationsType::one));
    }

    private static OrganizationReference one(String held) {
        return new OrganizationReference(
                new OrganizationId(UUID.fromString(held.substring(0, ID_LENGTH))),
                held.substring(ID_LENGTH));
    }

    @Override
    public String rule() {
        return "一个或几个组织的名称或代码，中间用「；」或「、」隔开";
    }
}
