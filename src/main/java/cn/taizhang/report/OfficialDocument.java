package cn.taizhang.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 公文: one document in the layout of GB/T 9704-2012: as offices use it for 发言材料, without red head, document
 * number and imprint, or framed as a formal document that has them.
 *
 * @param title its line breaks are the meaningful lines (标题回行) and are kept
 * @param subtitleLines lines under the title, such as the speaking body and the date in brackets; may be empty
 * @param salutation 称谓, with its colon as given; empty for none
 * @param blocks the text; annexes come last
 * @param frame letterhead, signature and imprint of a formal document; null for 发言材料
 */
record OfficialDocument(
        List<Span> title,
        List<List<Span>> subtitleLines,
        List<Span> salutation,
        List<Block> blocks,
        @Nullable FormalFrame frame) {

    /** 发言材料: without a frame. */
    OfficialDocument(
            List<Span> title,
            List<List<Span>> subtitleLines,
            List<Span> salutation,
            List<Block> blocks) {
        this(title, subtitleLines, salutation, blocks, null);
    }

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
        if (frame != null && !subtitleLines.isEmpty()) {
            throw new IllegalArgumentException("a formal document has no lines under its title");
        }
        if (blocks.stream()
                .dropWhile(block -> !(block instanceof Block.AnnexTable))
                .anyMatch(block -> !(block instanceof Block.AnnexTable))) {
            throw new IllegalArgumentException("annexes come last");
        }
    }

    /** The title with the lines that are its own. */
    String titleAsSet() {
        return plain(title);
    }

    /** The title on one line, as the file's properties hold it. */
    String titleText() {
        return plain(title).lines().map(String::strip).collect(Collectors.joining());
    }

    private static String plain(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
