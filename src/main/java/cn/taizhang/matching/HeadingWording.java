package cn.taizhang.matching;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 栏目问法: what a heading says besides the words of {@link Wording}. A heading is short, so every word of it must be accounted for.
 *
 * @param names whole headings that mean this figure
 * @param also words that may stand beside
 * @param needs without one of these it is not this figure
 * @param not with one of these it is another, or one the product does not have
 */
record HeadingWording(
        String code,
        Optional<Pattern> names,
        Optional<Alternatives> also,
        Optional<Alternatives> needs,
        Optional<Alternatives> not) {

    static final HeadingWording NOTHING_MORE =
            new HeadingWording(
                    "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
