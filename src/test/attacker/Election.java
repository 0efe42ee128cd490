import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an onlooker knows of one ballot: who came when, and the list that everybody may read. */
final class Election {

    /** Somebody seen at the portal while the vote was on: number on the roll, and when. */
    record Seen(int voter, long at) {}

    private final String id;
    private final List<Seen> seen = new ArrayList<>();
    private final Map<String, String> choices = new LinkedHashMap<>();

    Election(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    void sees(Seen one) {
        seen.add(one);
    }

    void publishes(String receipt, String choice) {
        choices.put(receipt, choice);
    }

    int votes() {
        return choices.size();
    }

    Map<String, String> choices() {
        return choices;
    }

    /** The voters in the order in which they were seen. */
    List<Integer> byArrival() {
        return seen.stream().sorted(Comparator.comparingLong(Seen::at)).map(Seen::voter).toList();
    }

    /** The voters in the order of the roll. */
    List<Integer> byRoll() {
        return seen.stream().map(Seen::voter).sorted().toList();
    }
}
