package cn.taizhang.ballot.web;

import cn.taizhang.ballot.BallotDraft;
import cn.taizhang.ballot.BallotForm;
import cn.taizhang.ballot.StoredSheet;
import cn.taizhang.ballot.Votes;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Sent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 登记计票单的表, as it was typed.
 *
 * @param values by the names of the fields
 */
record SheetForm(Map<String, String> values) {

    private static final String NUMBER = "\\d{1,6}";

    SheetForm {
        values = Map.copyOf(values);
    }

    /** 读出的计票单, with stand-ins for what could not be read. */
    record Read(BallotDraft<?> draft, List<Breach> unreadable) {}

    static SheetForm blank(LocalDate today) {
        return new SheetForm(
                Map.of(
                        "requestKey",
                        Ids.next().toString(),
                        "heldOn",
                        today.toString(),
                        "form",
                        BallotForm.SECRET.name(),
                        "kind",
                        TallyPage.Kind.QUESTION.name()));
    }

    /** As the sheet stands that is put right. */
    static SheetForm of(StoredSheet stored) {
        var values = new HashMap<String, String>();
        var sheet = stored.sheet();
        values.put("requestKey", Ids.next().toString());
        values.put("title", stored.title());
        values.put("heldOn", stored.heldOn().toString());
        values.put("form", sheet.form().name());
        values.put("present", Integer.toString(sheet.attendance().present()));
        sheet.paper()
                .ifPresent(papers -> {
                    values.put("issued", Integer.toString(papers.issued()));
                    values.put("returned", Integer.toString(papers.returned()));
                    values.put("invalid", Integer.toString(papers.invalid()));
                });
        putVotes(sheet.votes(), values);
        return new SheetForm(values);
    }

    private static void putVotes(Votes votes, Map<String, String> values) {
        switch (votes) {
            case Votes.Question(int yes, int no, int abstain) -> {
                values.put("kind", TallyPage.Kind.QUESTION.name());
                values.put("yes", Integer.toString(yes));
                values.put("no", Integer.toString(no));
                values.put("abstain", Integer.toString(abstain));
            }
            case Votes.Choice(var options, int abstain) -> {
                values.put("kind", TallyPage.Kind.CHOICE.name());
                values.put(
                        "options",
                        options.stream()
                                .map(one -> one.name() + " " + one.votes())
                                .collect(Collectors.joining("\n")));
                values.put("abstain", Integer.toString(abstain));
            }
            case Votes.Election(int seats, var candidates) -> {
                values.put("kind", TallyPage.Kind.ELECTION.name());
                values.put("seats", Integer.toString(seats));
                values.put(
                        "candidates",
                        candidates.stream()
                                .map(one ->
                                        "%s %d %d %d"
                                                .formatted(
                                                        one.name(),
                                                        one.yes(),
                                                        one.no(),
                                                        one.abstain()))
                                .collect(Collectors.joining("\n")));
            }
        }
    }

    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    UUID requestKey() {
        return Sent.key(text("requestKey"));
    }

    /**
     * @param today stands in for a day that could not be read
     */
    Read read(UUID roll, LocalDate today) {
        var unreadable = new ArrayList<>(Sent.breachesInDay("heldOn", "表决日期", text("heldOn")));
        var form = chosen(BallotForm.values(), "form");
        var kind = chosen(TallyPage.Kind.values(), "kind");
        if (form.isEmpty()) {
            unreadable.add(Breach.of("form", "请选择表决方式。"));
        }
        if (kind.isEmpty()) {
            unreadable.add(Breach.of("kind", "请选择表决什么。"));
        }
        var day = Sent.day(text("heldOn"));
        var draft =
                new BallotDraft<>(
                        text("title"),
                        day == null ? today : day,
                        form.orElse(BallotForm.SECRET),
                        roll,
                        needed("present", "实到人数", unreadable),
                        whole("issued", "发出票数", unreadable),
                        whole("returned", "收回票数", unreadable),
                        whole("invalid", "废票数", unreadable),
                        votes(kind.orElse(TallyPage.Kind.QUESTION), unreadable),
                        null);
        return new Read(draft, List.copyOf(unreadable));
    }

    private Votes votes(TallyPage.Kind kind, List<Breach> unreadable) {
        return switch (kind) {
            case QUESTION ->
                    new Votes.Question(
                            needed("yes", "赞成票", unreadable),
                            orNone("no", "反对票", unreadable),
                            orNone("abstain", "弃权票", unreadable));
            case CHOICE ->
                    new Votes.Choice(
                            lines("options", 1, "方案和得票，例如：东边 120", unreadable).stream()
                                    .map(one -> new Votes.Option(one.name(), one.numbers()[0]))
                                    .toList(),
                            orNone("abstain", "弃权票", unreadable));
            case ELECTION ->
                    new Votes.Election(
                            needed("seats", "应选名额", unreadable),
                            lines("candidates", 3, "姓名和赞成、反对、弃权票，例如：王芳 120 8 3", unreadable)
                                    .stream()
                                    .map(one ->
                                            new Votes.Candidate(
                                                    Ids.next(),
                                                    one.name(),
                                                    one.numbers()[0],
                                                    one.numbers()[1],
                                                    one.numbers()[2]))
                                    .toList());
        };
    }

    /** 一行得票. */
    private record Line(String name, int[] numbers) {}

    private List<Line> lines(String name, int most, String how, List<Breach> unreadable) {
        var lines = new ArrayList<Line>();
        for (var text : text(name).split("\\R")) {
            if (text.isBlank()) {
                continue;
            }
            var parts = new ArrayList<>(List.of(text.strip().split("[\\s　,，、]+")));
            var numbers = new int[most];
            int read = 0;
            while (parts.size() > 1 && parts.get(1).matches(NUMBER) && read < most) {
                numbers[read++] = Integer.parseInt(parts.remove(1));
            }
            if (parts.size() > 1 || read == 0) {
                unreadable.add(Breach.of(name, "没有认出「%s」，每行写%s。".formatted(text.strip(), how)));
            }
            lines.add(new Line(parts.getFirst(), numbers));
        }
        return lines;
    }

    private int needed(String name, String label, List<Breach> unreadable) {
        if (text(name).isEmpty()) {
            unreadable.add(Breach.of(name, "请填写%s。".formatted(label)));
        }
        return orNone(name, label, unreadable);
    }

    private int orNone(String name, String label, List<Breach> unreadable) {
        return Optional.ofNullable(whole(name, label, unreadable)).orElse(0);
    }

    private @Nullable Integer whole(String name, String label, List<Breach> unreadable) {
        var typed = text(name);
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches(NUMBER)) {
            unreadable.add(Breach.of(name, "没有认出%s「%s」，请写成阿拉伯数字。".formatted(label, typed)));
            return null;
        }
        return Integer.valueOf(typed);
    }

    private <E extends Enum<E>> Optional<E> chosen(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(text(name))).findFirst();
    }
}
