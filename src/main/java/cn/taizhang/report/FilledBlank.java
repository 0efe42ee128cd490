package cn.taizhang.report;

/**
 * 已处理的空: a blank of the template and what stands in it.
 *
 * @param number from 1, in reading order
 * @param rounded whether the text goes on with 余
 * @param revision of the text it stands in, which its tag tells; 0 where there is none to be told
 */
public record FilledBlank(int number, Place place, boolean rounded, Filling filling, int revision) {

    /**
     * 位置: in the template's text, in Unicode code points from 0; a blank and a line break count one each.
     *
     * @param line from 1
     * @param before up to 12 characters of the same line before it
     * @param after up to 12 characters of the same line behind it
     */
    public record Place(int start, int end, int line, String before, String after) {}

    static FilledBlank of(ReportTemplate.Blank blank, Filling filling) {
        var position = blank.position();
        var place =
                new Place(
                        position.start(),
                        position.end(),
                        position.line(),
                        position.before(),
                        position.after());
        return new FilledBlank(blank.number(), place, blank.rounded(), filling, 0);
    }

    FilledBlank of(int stamped) {
        return new FilledBlank(number, place, rounded, filling, stamped);
    }

    /**
     * What is printed. Where 余 follows, a number of whole things is rounded down with its 余; where the text goes on with what a name ends in
     * (×区, and the name ends in 区), that is not said twice.
     */
    public String text() {
        return switch (filling) {
            case Filling.OfFigure figure when rounded -> figure.rounded();
            case Filling.OfParameter name when !name.open() ->
                    withoutEcho(name.text(), place.before(), place.after());
            default -> filling.text();
        };
    }

    /** A name without what the text around it already says: ×区 of 澄川区, “平安×” of “平安澄川”创建. */
    private static String withoutEcho(String name, String before, String after) {
        String rest = name;
        for (int length = Math.min(name.length() - 1, before.length()); length > 0; length--) {
            if (before.endsWith(name.substring(0, length))) {
                rest = name.substring(length);
                break;
            }
        }
        int closing = after.startsWith("”") ? rest.indexOf('”') : -1;
        if (closing > 0) {
            return rest.substring(0, closing);
        }
        for (int length = Math.min(rest.length() - 1, after.length()); length > 0; length--) {
            if (rest.endsWith(after.substring(0, length))) {
                return rest.substring(0, rest.length() - length);
            }
        }
        return rest;
    }

    public boolean open() {
        return filling.open();
    }
}
