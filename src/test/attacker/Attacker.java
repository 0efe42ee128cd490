import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The attacker: is given full dumps of both databases, what was seen of the voters, the published lists and, if both holders are with him, the
 * private keys; says of every voter which ballot is his, by every order that he can find. Knows no class of the product.
 *
 * <pre>
 * dumps/(name)/(schema.table).csv    every table, with ctid and xmin
 * observed.csv                       ballot, number on the roll, moment (from access logs of other pages and the street)
 * published.csv                      ballot, receipt, choice
 * keys.csv                           ballot, printing, private key in hexadecimal; may be missing
 * guesses.txt                        written: strategy, ballot, and the receipts of voters 1, 2, 3 … of the roll
 * </pre>
 */
public final class Attacker {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Map<String, Election> elections = new LinkedHashMap<>();
    private final Map<String, Orders> orders = new HashMap<>();

    private Attacker() {}

    /** @param arguments the directory */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        var here = Path.of(arguments[0]);
        var attacker = new Attacker();
        attacker.learn(here);
        try (var dumps = Files.walk(here.resolve("dumps"))) {
            for (var file : dumps.filter(one -> one.toString().endsWith(".csv")).sorted().toList()) {
                attacker.search(Table.read(file));
            }
        }
        attacker.guess(here.resolve("guesses.txt"));
    }

    private void learn(Path here) throws IOException, GeneralSecurityException {
        for (var row : Table.read(here.resolve("observed.csv")).rows()) {
            elections
                    .computeIfAbsent(row.get(0), Election::new)
                    .sees(
                            new Election.Seen(
                                    Integer.parseInt(row.get(1)), Long.parseLong(row.get(2))));
        }
        for (var row : Table.read(here.resolve("published.csv")).rows()) {
            elections.get(row.get(0)).publishes(row.get(1), row.get(2));
        }
        var keys = new HashMap<String, Opener>();
        if (Files.exists(here.resolve("keys.csv"))) {
            for (var row : Table.read(here.resolve("keys.csv")).rows()) {
                keys.put(
                        row.get(0),
                        new Opener(row.get(0), Integer.parseInt(row.get(1)), row.get(2)));
            }
        }
        elections.forEach((id, election) ->
                orders.put(id, new Orders(election, Optional.ofNullable(keys.get(id)))));
    }

    private void search(Table table) {
        var byBallot = new HashMap<String, List<List<String>>>();
        for (var row : table.rows()) {
            ID.matcher(String.join(" ", row))
                    .results()
                    .map(match -> match.group())
                    .filter(elections::containsKey)
                    .distinct()
                    .forEach(id -> byBallot.computeIfAbsent(id, _ -> new ArrayList<>()).add(row));
        }
        byBallot.forEach((id, rows) -> orders.get(id).lookInto(table, rows));
    }

    /** Pairs the voters in each order known of them with the votes in each order found, forwards and backwards. */
    private void guess(Path file) throws IOException {
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            elections.forEach((id, election) -> {
                orders.get(id).found().forEach((where, receipts) -> {
                    say(out, id, "arrival = " + where, election.byArrival(), receipts);
                    say(out, id, "arrival = reversed " + where, election.byArrival(), receipts.reversed());
                    say(out, id, "roll = " + where, election.byRoll(), receipts);
                    say(out, id, "roll = reversed " + where, election.byRoll(), receipts.reversed());
                });
            });
        }
    }

    private static void say(
            PrintWriter out, String id, String how, List<Integer> voters, List<String> receipts) {
        var byVoter = new TreeMap<Integer, String>();
        for (int i = 0; i < Math.min(voters.size(), receipts.size()); i++) {
            byVoter.put(voters.get(i), receipts.get(i));
        }
        out.println(how + "\t" + id + "\t" + String.join(",", byVoter.values()));
    }
}
