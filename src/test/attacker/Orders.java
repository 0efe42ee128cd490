import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Every order in which the votes of one ballot lie anywhere in a dump: rows by each of their columns, blocks of one length within a value, receipts
 * within a text. What an order holds must be readable, by the published list or with the key; of what nobody can read, no order tells anything.
 */
final class Orders {

    private static final Pattern RECEIPT = Pattern.compile("(\\d{4}) ?(\\d{4}) ?(\\d{4})");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{80,}={0,2}");
    private static final Pattern HEX = Pattern.compile("\\\\x([0-9a-f]{64,})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d+)?");
    private static final Pattern PLACE = Pattern.compile("\\((\\d+),(\\d+)\\)");

    private final Election election;
    private final Optional<Opener> opener;
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    Orders(Election election, Optional<Opener> opener) {
        this.election = election;
        this.opener = opener;
    }

    /** The receipts of the ballot in each order, by where the order was found. */
    Map<String, List<String>> found() {
        return found;
    }

    /** @param rows those of the table that belong to this ballot */
    void lookInto(Table table, List<List<String>> rows) {
        if (rows.size() == election.votes()) {
            for (int column = 0; column < table.columns().size(); column++) {
                byColumn(table, rows, column);
            }
        }
        for (int column = 0; column < table.columns().size(); column++) {
            for (int row = 0; row < Math.min(rows.size(), 5); row++) {
                within(table.name() + "." + table.columns().get(column), rows.get(row).get(column));
            }
        }
    }

    private void byColumn(Table table, List<List<String>> rows, int column) {
        var sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing((List<String> row) -> row.get(column), byValue(rows, column)));
        var receipts = new ArrayList<String>();
        for (var row : sorted) {
            readable(String.join(" | ", row)).ifPresent(receipts::add);
        }
        keep(table.name() + " by " + table.columns().get(column), receipts);
    }

    private static Comparator<String> byValue(List<List<String>> rows, int column) {
        if (rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches())) {
            return Comparator.comparing(BigDecimal::new);
        }
        if (rows.stream().allMatch(row -> PLACE.matcher(row.get(column)).matches())) {
            return Comparator.comparing(Orders::place);
        }
        return Comparator.naturalOrder();
    }

    private static BigDecimal place(String place) {
        var match = PLACE.matcher(place);
        match.matches();
        return new BigDecimal(match.group(1))
                .multiply(BigDecimal.valueOf(100_000))
                .add(new BigDecimal(match.group(2)));
    }

    /** Looks for an order inside one value. */
    private void within(String where, String value) {
        var receipts = new ArrayList<String>();
        RECEIPT.matcher(value)
                .results()
                .map(match -> match.group(1) + match.group(2) + match.group(3))
                .filter(election.choices()::containsKey)
                .forEach(receipts::add);
        keep(where + " within", receipts);
        HEX.matcher(value)
                .results()
                .forEach(match -> blocks(where, HexFormat.of().parseHex(match.group(1))));
        BASE64.matcher(value).results().forEach(match -> decoded(where, match.group()));
    }

    private void decoded(String where, String text) {
        try {
            blocks(where, Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException noBase64) {
            // a long word, and no bytes in it
        }
    }

    private void blocks(String where, byte[] bytes) {
        int length = bytes.length / election.votes();
        if (length < 8 || bytes.length % election.votes() != 0) {
            // perhaps a text that was stored as bytes, with an order further in
            asText(where, new String(bytes, StandardCharsets.ISO_8859_1));
            return;
        }
        var receipts = new ArrayList<String>();
        for (int at = 0; at < bytes.length; at += length) {
            var block = Arrays.copyOfRange(bytes, at, at + length);
            opener.flatMap(one -> one.receipt(block)).ifPresent(receipts::add);
        }
        keep(where + " blocks", receipts);
    }

    private void asText(String where, String text) {
        if (text.startsWith("{") || text.startsWith("[")) {
            within(where + " text", text);
        }
    }

    private Optional<String> readable(String row) {
        var listed =
                RECEIPT.matcher(row)
                        .results()
                        .map(match -> match.group(1) + match.group(2) + match.group(3))
                        .filter(election.choices()::containsKey)
                        .findFirst();
        return listed.or(() ->
                HEX.matcher(row)
                        .results()
                        .map(match -> HexFormat.of().parseHex(match.group(1)))
                        .flatMap(bytes -> opener.flatMap(one -> one.receipt(bytes)).stream())
                        .findFirst());
    }

    private void keep(String where, List<String> receipts) {
        if (receipts.size() == election.votes()
                && receipts.stream().distinct().count() == receipts.size()) {
            found.put(where, List.copyOf(receipts));
        }
    }
}
