package cn.taizhang.report;

import java.util.List;

/** 正文的一块: a heading on a line of its own, a paragraph, or an annex with its table. */
sealed interface Block {

    /**
     * 标题: a heading that stands on its own line.
     *
     * @param level 1 to 4: 一、（一） 1. （1）, the four of GB/T 9704-2012, 7.3.3
     */
    record Heading(int level, List<Span> spans) implements Block {

        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("a heading has a level from 1 to 4: " + level);
            }
            spans = List.copyOf(spans);
            if (spans.isEmpty() || spans.stream().anyMatch(Span.RunIn.class::isInstance)) {
                throw new IllegalArgumentException("a heading of its own line has text, no run-in");
            }
        }
    }

    /** 自然段: indented by two characters. */
    record Paragraph(List<Span> spans) implements Block {

        public Paragraph {
            spans = List.copyOf(spans);
            if (spans.stream().skip(1).anyMatch(Span.RunIn.class::isInstance)) {
                throw new IllegalArgumentException("a run-in heading stands first");
            }
        }
    }

    /**
     * 附件: a table on a new page under 「附件」 and a title of its own. With several annexes the writer numbers them.
     *
     * @param headers the head of each column, repeated on every page
     * @param rows as many cells a row as there are heads
     */
    record AnnexTable(String title, List<String> headers, List<List<String>> rows)
            implements Block {

        public AnnexTable {
            headers = List.copyOf(headers);
            rows = rows.stream().map(List::copyOf).toList();
            if (title.isBlank() || headers.isEmpty()) {
                throw new IllegalArgumentException("an annex has a title and columns");
            }
            for (var row : rows) {
                if (row.size() != headers.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + row.size() + " cells under " + headers.size() + " heads");
                }
            }
        }
    }
}
