package cn.taizhang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 文中的数 found: Arabic numerals with a measure word that counts something; dates, headings and numbers of papers are none. */
final class StatedNumbers {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\d.A-Za-z×〔\\[-])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|(?<![\\d.A-Za-z×〔\\[-])\\d+(?:\\.\\d+)?");

    private StatedNumbers() {}

    static List<StatedNumber> in(Reading reading) {
        var text = reading.text();
        var numbers = new ArrayList<StatedNumber>();
        var found = NUMBER.matcher(text);
        while (found.find()) {
            var word = MeasureWords.behind(text, found.end());
            if (word.isPresent()) {
                numbers.add(
                        new StatedNumber(
                                reading.originOf(found.start()),
                                reading.endInOriginal(found.end()),
                                found.group(),
                                word.get().word()));
            }
        }
        return numbers;
    }
}
