package cn.taizhang.report;

import cn.taizhang.report.ReportDraft.Line;
import cn.taizhang.report.ReportDraft.Piece;
import cn.taizhang.report.ReportDraft.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * 脱敏: the text as it may be shown outside: every figure and name that was filled in is × again, and so is each of these names
 * wherever the words around them say it once more. No field says what stood there.
 */
final class Masking {

    private final List<String> names;

    private Masking(List<String> names) {
        this.names = names;
    }

    static OfficialDocument of(ReportDraft draft) {
        var masking = new Masking(namesIn(draft));
        var lines = draft.lines().stream().map(masking::masked).toList();
        return DraftDocument.plain(lines);
    }

    /** The longest first, so that 澄川区 is gone before 澄川 is looked for. */
    private static List<String> namesIn(ReportDraft draft) {
        var organization = draft.organization();
        var filled =
                draft.blanks().stream()
                        .filter(blank -> !blank.open() && !isFigure(blank.filling()))
                        .filter(blank -> !isNumber(blank.text()))
                        .flatMap(blank -> Stream.of(blank.text(), blank.filling().text()));
        return Stream.concat(
                        Stream.of(
                                organization.name(),
                                organization.shortName(),
                                withoutKind(organization.name())),
                        filled)
                .filter(name -> name.length() > 1)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static boolean isFigure(Filling filling) {
        return filling instanceof Filling.OfFigure
                || filling instanceof Filling.Fixed fixed && fixed.figure() != null;
    }

    /** 澄川区 is also said 澄川. */
    private static String withoutKind(String organization) {
        return organization.replaceFirst("(?:区|县|市|街道|社区)$", "");
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    private Line masked(Line line) {
        var pieces = new ArrayList<Piece>();
        for (var piece : line.pieces()) {
            pieces.add(
                    piece.style() == Style.BLANK
                            ? new Piece(Style.PLAIN, ReportTemplate.MASK, 0)
                            : new Piece(piece.style(), masked(piece.text()), 0));
        }
        return new Line(line.form(), pieces);
    }

    private String masked(String text) {
        var masked = text;
        for (var name : names) {
            masked = masked.replace(name, ReportTemplate.MASK);
        }
        return masked;
    }
}
