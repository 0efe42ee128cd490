package cn.taizhang.proofreading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** 重复的句子: the same sentence twice in one text, mostly left over from pasting. */
final class RepeatedSentences implements Check {

    /** Shorter ones are set phrases. */
    private static final int SHORTEST = 12;

    @Override
    public List<Remark> read(Reading reading) {
        var seen = new HashSet<String>();
        var found = new ArrayList<Remark>();
        for (var sentence : reading.sentences()) {
            var text = sentence.text();
            var words = text.replaceAll("[\\s　。！？；]", "");
            if (words.length() >= SHORTEST && !seen.add(words)) {
                int start = sentence.start() + text.indexOf(text.strip());
                found.add(
                        new Remark(
                                start,
                                start + text.strip().length(),
                                Rule.REPEATED_SENTENCE,
                                "这一句前面已经出现过，请核对是否重复粘贴。",
                                null));
            }
        }
        return found;
    }
}
