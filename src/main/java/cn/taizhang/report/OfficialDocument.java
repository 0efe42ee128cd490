package cn.taizhang.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 公文: one document in the layout of GB/T 9704-2012 as offices use it for 发言材料: no red head, no document
 * number, no seal, no imprint.
 *
 * @param title its line breaks are the meaningful lines (标题回行) and are kept
 * @param subtitleLines lines under the title, such as the speaking body and the date in brackets; may be empty
 * @param salutation 称谓, with its colon as given; empty for none
 * @param blocks the text; annexes come last
 */
record OfficialDocument(
        List<Span> title,
        List<List<Span>> subtitleLines,
        List<Span> salutation,
        List<Block> blocks) {

    OfficialDocument {
        title = List.copyOf(title);
        subtitleLines = subtitleLines.stream().map(List::copyOf).toList();
        salutation = List.copyOf(salutation);
        blocks = List.copyOf(blocks);
        if (plain(title).isBlank()) {
            throw new IllegalArgumentException("a document has a title");
        }
        if (Stream.concat(subtitleLines.stream(), Stream.of(title, salutation))
                .anyMatch(line -> line.stream().anyMatch(Span.RunIn.class::isInstance))) {
            throw new IllegalArgumentException("a run-in heading stands in the text");
        }
        if (blocks.stream()
                .dropWhile(block -> !(block instanceof Block.AnnexTable))
                .anyMatch(block -> !(block instanceof Block.AnnexTable))) {
            throw new IllegalArgumentException("annexes come last");
        }
    }

    /** The title on one line, as the file's properties hold it. */
    String titleText() {
        return plain(title).replaceAll("\\s*\\R\\s*", "");
    }

    private static String plain(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
