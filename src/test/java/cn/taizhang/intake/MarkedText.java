package cn.taizhang.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 标注文本: a text in which somebody wrote what it asks: {@code ⟦kind|unit|answer⟧mark⟦/⟧} for an open place (the answer is
 * the code of a figure or parameter, or - where none fits), {@code ⟦no⟧…⟦/⟧} for what only looks like one, {@code
 * ⟪level|placing⟫…⟪/⟫} for a heading.
 */
public record MarkedText(
        String name, String text, List<Place> places, List<Span> lookAlikes, List<Title> titles) {

    /** 标注的空. */
    public record Place(int start, int end, String kind, String unit, String answer) {}

    /** 一段. */
    public record Span(int start, int end) {}

    /** 标注的标题. */
    public record Title(int level, String placing, int start, int end) {}

    private static final Pattern TAG =
            Pattern.compile(
                    "⟦(?<open>[^⟧/]*)⟧|⟦(?<close>/)⟧|⟪(?<title>[^⟫/]*)⟫|⟪(?<closeTitle>/)⟫");

    static List<MarkedText> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            var texts = new ArrayList<MarkedText>();
            for (var file :
                    files.filter(one -> one.toString().endsWith(".marked.txt")).sorted().toList()) {
                texts.add(parse(file.getFileName().toString(), Files.readString(file)));
            }
            return texts;
        }
    }

    /** The texts of a folder below {@code src/test/resources/intake/texts}. */
    public static List<MarkedText> of(String folder) throws IOException {
        return in(Path.of("src", "test", "resources", "intake", "texts", folder));
    }

    static MarkedText parse(String name, String marked) {
        var text = new StringBuilder();
        var places = new ArrayList<Place>();
        var lookAlikes = new ArrayList<Span>();
        var titles = new ArrayList<Title>();
        var tag = TAG.matcher(marked);
        String open = "";
        String title = "";
        int openAt = 0;
        int titleAt = 0;
        int from = 0;
        while (tag.find()) {
            text.append(marked, from, tag.start());
            from = tag.end();
            if (tag.group("open") != null) {
                open = tag.group("open");
                openAt = text.length();
            } else if (tag.group("title") != null) {
                title = tag.group("title");
                titleAt = text.length();
            } else if (tag.group("closeTitle") != null) {
                var parts = title.split("\\|");
                titles.add(new Title(Integer.parseInt(parts[0]), parts[1], titleAt, text.length()));
            } else if (open.equals("no")) {
                lookAlikes.add(new Span(openAt, text.length()));
            } else {
                var parts = open.split("\\|", -1);
                places.add(new Place(openAt, text.length(), parts[0], parts[1], parts[2]));
            }
        }
        text.append(marked.substring(from));
        return new MarkedText(name, text.toString(), places, lookAlikes, titles);
    }
}
