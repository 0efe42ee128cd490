package cn.taizhang.matching;

import java.util.List;
import java.util.Optional;

/**
 * 问法: by which words a text asks for a figure.
 *
 * @param code of the figure
 * @param measures 计量单位, any of which stands behind the number
 * @param counted what is counted; one of these words stands nearest to the number
 * @param said what is said of it; of each group one word is needed
 * @param other words that mean another figure; where one stands in the clause, it is not this one
 */
record Wording(
        String code,
        List<String> measures,
        Alternatives counted,
        List<Alternatives> said,
        Optional<Alternatives> other) {

    Wording {
        measures = List.copyOf(measures);
        said = List.copyOf(said);
    }
}
