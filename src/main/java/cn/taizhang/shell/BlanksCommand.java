package cn.taizhang.shell;

import cn.taizhang.intake.Heading;
import cn.taizhang.intake.Manuscript;
import cn.taizhang.intake.OpenPlace;
import cn.taizhang.intake.StatedNumber;
import cn.taizhang.intake.TextPosition;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.matching.Matching;
import cn.taizhang.matching.Proposal;
import cn.taizhang.wordfile.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** 识空: what a text asks, and which figures that may be; needs no database. */
@Command(name = "blanks", description = "识别一份文稿（.docx、.doc、.txt）里的空，并提出对应的数据；不需要数据目录。")
final class BlanksCommand implements Callable<Integer> {

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "文稿")
    private Path file = Path.of("");

    @Option(names = "--json", description = "在标准输出给出一份 JSON")
    private boolean json;

    /** 识别结果; places in Unicode code points of the text as the file holds it. */
    record Found(
            String file,
            int characters,
            List<Blank> blanks,
            List<Candidate> candidates,
            List<Title> headings) {}

    /** 一处空. */
    record Blank(
            int n,
            int start,
            int end,
            int line,
            String text,
            String kind,
            String unit,
            String before,
            String after,
            List<Proposed> proposals) {}

    /** 一项建议. */
    record Proposed(
            @Nullable String figure,
            @Nullable String parameter,
            double confidence,
            String reason) {}

    /** 文中的一个数. */
    record Candidate(int start, int end, String text, String unit) {}

    /** 一个标题. */
    record Title(int level, int start, int end, String text, String placing) {}

    @Override
    public Integer call() {
        var text = read();
        var manuscript = Manuscript.read(text);
        var found = found(manuscript, Matching.of(manuscript));
        var out = Taizhang.out(command);
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(found));
            return 0;
        }
        for (var blank : found.blanks()) {
            out.println(
                    "%d　第 %d 行　%s〔%s〕%s"
                            .formatted(
                                    blank.n(),
                                    blank.line(),
                                    blank.before(),
                                    blank.text(),
                                    blank.after()));
            for (var one : blank.proposals()) {
                var code = one.figure() == null ? one.parameter() : one.figure();
                out.println("　　%s　%.2f　%s".formatted(code, one.confidence(), one.reason()));
            }
        }
        out.println(
                "空 %d 处，标题 %d 个，文中的数 %d 个。"
                        .formatted(
                                found.blanks().size(),
                                found.headings().size(),
                                found.candidates().size()));
        return 0;
    }

    private String read() {
        try {
            var name = String.valueOf(file.getFileName());
            return switch (TextFile.read(name, Files.readAllBytes(file))) {
                case Outcome.Done<TextFile>(var read) -> read.text();
                case Outcome.Refused<TextFile>(var breaches) ->
                        throw new CommandFailed(file + "：" + breaches.getFirst().message());
            };
        } catch (IOException unreadable) {
            throw new CommandFailed("读不到文稿 " + file + "。");
        }
    }

    private Found found(Manuscript manuscript, List<List<Proposal>> proposals) {
        var text = manuscript.text();
        var blanks = new ArrayList<Blank>();
        for (var place : manuscript.places()) {
            blanks.add(blank(text, place, proposals.get(place.number() - 1)));
        }
        return new Found(
                file.toString(),
                text.codePointCount(0, text.length()),
                blanks,
                manuscript.numbers().stream().map(one -> candidate(text, one)).toList(),
                manuscript.headings().stream().map(one -> title(text, one)).toList());
    }

    private static Blank blank(String text, OpenPlace place, List<Proposal> proposals) {
        var at = TextPosition.of(text, place.start(), place.end());
        return new Blank(
                place.number(),
                at.start(),
                at.end(),
                at.line(),
                text.substring(place.start(), place.end()),
                place.kind().name().toLowerCase(Locale.ROOT),
                place.unit(),
                at.before(),
                at.after(),
                proposals.stream().map(BlanksCommand::proposed).toList());
    }

    private static Proposed proposed(Proposal proposal) {
        return new Proposed(
                proposal.parameter() ? null : proposal.code(),
                proposal.parameter() ? proposal.code() : null,
                Math.round(proposal.confidence() * 100) / 100.0,
                proposal.reason());
    }

    private static Candidate candidate(String text, StatedNumber number) {
        return new Candidate(
                text.codePointCount(0, number.start()),
                text.codePointCount(0, number.end()),
                number.text(),
                number.unit());
    }

    private static Title title(String text, Heading heading) {
        return new Title(
                heading.level(),
                text.codePointCount(0, heading.start()),
                text.codePointCount(0, heading.end()),
                text.substring(heading.start(), heading.end()),
                heading.placing() == Heading.Placing.OWN_LINE ? "own-line" : "run-in");
    }
}
