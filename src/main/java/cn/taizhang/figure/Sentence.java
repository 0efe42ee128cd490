package cn.taizhang.figure;

import java.util.List;

/**
 * 连起来说: what several figures are of the same organization and days, told in one sentence. Each is the figure itself, so that the sentence can say
 * nothing else than they do.
 *
 * @param inWords with %s for the value of each
 * @param figures their codes
 */
record Sentence(String inWords, List<String> figures) {

    String told(List<String> values) {
        return inWords.formatted(values.toArray());
    }
}
