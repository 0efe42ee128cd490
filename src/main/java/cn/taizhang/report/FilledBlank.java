package cn.taizhang.report;

/**
 * 已处理的空: a blank of the template and what stands in it.
 *
 * @param number from 1, in reading order
 */
public record FilledBlank(int number, Place place, Filling filling) {

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
        return new FilledBlank(blank.number(), place, filling);
    }

    public boolean open() {
        return filling.open();
    }
}
