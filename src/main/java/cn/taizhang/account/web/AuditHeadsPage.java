package cn.taizhang.account.web;

import cn.taizhang.audit.WrittenHeads;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 链头页, to be printed and kept on paper.
 *
 * @param at when the heads were written, empty when there are none yet
 * @param root all of it, in groups of eight
 * @param failing whether writing failed just now
 */
record AuditHeadsPage(
        LocalDate today,
        String at,
        String line,
        String entries,
        String shortForm,
        List<String> root,
        boolean failing) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    static AuditHeadsPage of(LocalDate today, @Nullable WrittenHeads written, boolean failing) {
        if (written == null) {
            return new AuditHeadsPage(today, "", "", "", "", List.of(), failing);
        }
        return new AuditHeadsPage(
                today,
                ChineseDates.full(written.at().toLocalDate()) + " " + TIME.format(written.at()),
                "第 %,d 行".formatted(written.line()),
                "%,d 条".formatted(written.entries()),
                written.shortForm(),
                IntStream.range(0, 8)
                        .mapToObj(i -> written.root().substring(8 * i, 8 * i + 8))
                        .toList(),
                failing);
    }
}
