import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The judge: holds the attacker's guesses against the truth. Somebody who knows nothing pairs voters and votes by chance, and then finds one ballot
 * in each election on average, whatever its size, and of choices as many as two shufflings of the same papers agree in. What is right more
 * often than chance is in 99 of 100 repetitions, however many strategies were tried, is a finding.
 *
 * <pre>
 * truth.csv      ballot, number on the roll, receipt, choice
 * verdict.txt    written: each strategy; the last line is "within chance" or "found"
 * </pre>
 */
public final class Judge {

    private static final double LEVEL = 0.01;

    /** How one strategy did. */
    private static final class Score {
        int elections;
        int votes;
        int ballots;
        int choices;
        double expectedChoices;
        double variance;

        void add(List<String> truth, Map<String, String> choiceOf, String[] guess) {
            elections++;
            votes += truth.size();
            var counts = new TreeMap<String, Integer>();
            for (int i = 0; i < truth.size(); i++) {
                ballots += truth.get(i).equals(guess[i]) ? 1 : 0;
                choices += choiceOf.get(truth.get(i)).equals(choiceOf.get(guess[i])) ? 1 : 0;
                counts.merge(choiceOf.get(truth.get(i)), 1, Integer::sum);
            }
            double n = truth.size();
            double squares = counts.values().stream().mapToDouble(c -> c * (double) c).sum();
            double cubes = counts.values().stream().mapToDouble(c -> c * (double) c * c).sum();
            expectedChoices += squares / n;
            // of a random pairing, exactly (Hoeffding 1951)
            variance += (squares - 2 * cubes / n + squares * squares / (n * n)) / (n - 1);
        }

        /** That chance alone finds so many ballots, or more: their number follows Poisson's law. */
        double chanceOfBallots() {
            double term = Math.exp(-elections);
            double below = 0;
            for (int k = 0; k < ballots; k++) {
                below += term;
                term *= elections / (k + 1.0);
            }
            return elections > 700 ? upperNormal((ballots - 0.5 - elections) / Math.sqrt(elections)) : 1 - below;
        }

        double chanceOfChoices() {
            return variance == 0
                    ? 1
                    : upperNormal((choices - 0.5 - expectedChoices) / Math.sqrt(variance));
        }
    }

    private Judge() {}

    /** @param arguments the attacker's directory, the truth, where the verdict goes */
    public static void main(String[] arguments) throws IOException {
        var truth = new LinkedHashMap<String, List<String>>();
        var choices = new LinkedHashMap<String, Map<String, String>>();
        for (var row : Table.read(Path.of(arguments[1])).rows()) {
            truth.computeIfAbsent(row.get(0), _ -> new ArrayList<>()).add(row.get(2));
            choices.computeIfAbsent(row.get(0), _ -> new LinkedHashMap<>())
                    .put(row.get(2), row.get(3));
        }
        var scores = new TreeMap<String, Score>();
        try (var guesses = Files.newBufferedReader(Path.of(arguments[0], "guesses.txt"))) {
            for (var line = guesses.readLine(); line != null; line = guesses.readLine()) {
                var part = line.split("\t");
                scores.computeIfAbsent(part[0], _ -> new Score())
                        .add(truth.get(part[1]), choices.get(part[1]), part[2].split(","));
            }
        }
        write(scores, Path.of(arguments[2]));
    }

    private static void write(Map<String, Score> scores, Path file) throws IOException {
        // two measures for each strategy
        double allowed = LEVEL / Math.max(1, 2 * scores.size());
        boolean found = false;
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (var one : scores.entrySet()) {
                var score = one.getValue();
                double chance = Math.min(score.chanceOfBallots(), score.chanceOfChoices());
                found |= chance < allowed;
                out.printf(
                        "%s: %d elections, %d votes, ballots found %d (chance %d), choices right %d (chance %.0f), p %.2g%s%n",
                        one.getKey(),
                        score.elections,
                        score.votes,
                        score.ballots,
                        score.elections,
                        score.choices,
                        score.expectedChoices,
                        chance,
                        chance < allowed ? " FOUND" : "");
            }
            out.printf("%d strategies, each allowed p >= %.2g%n", scores.size(), allowed);
            out.println(found ? "found" : "within chance");
        }
    }

    /** The part of the normal law above z (Abramowitz and Stegun 26.2.17; good to seven digits). */
    private static double upperNormal(double z) {
        if (z < 0) {
            return 1 - upperNormal(-z);
        }
        double t = 1 / (1 + 0.2316419 * z);
        double sum =
                t * (0.319381530
                        + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * sum;
    }
}
