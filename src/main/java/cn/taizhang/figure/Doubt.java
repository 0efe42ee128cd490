package cn.taizhang.figure;

/**
 * 存疑的计入: contributions that count although something about their record is in doubt. Counted as the figure itself is and told beside it; never
 * changes the value.
 *
 * @param counted the doubtful among the figure's contributions, by subject
 * @param inWords what is said where there are any, with %d for how many
 */
record Doubt(FigureDefinition counted, String inWords) {

    String told(long number) {
        return inWords.formatted(number);
    }
}
