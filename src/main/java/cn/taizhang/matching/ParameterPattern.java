package cn.taizhang.matching;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 参数的问法: what stands left and right of a name or a date, the place being ◆ and other places ◇.
 *
 * @param needs what the sentence or the titles above it must say as well
 * @param other what means somebody or something else
 */
record ParameterPattern(
        String code,
        double confidence,
        Pattern pattern,
        Optional<Alternatives> needs,
        Optional<Alternatives> other) {}
