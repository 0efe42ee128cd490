package cn.taizhang.shell;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** 用法哪里不对: what the parser of the command line found, in Chinese. */
final class Misuse {

    private Misuse() {}

    static String of(CommandLine.ParameterException misuse) {
        return switch (misuse) {
            case CommandLine.MissingParameterException missing
                    when !missing.getMissing().isEmpty() ->
                    "缺少 "
                            + missing.getMissing().stream()
                                    .map(Misuse::written)
                                    .collect(Collectors.joining("、"))
                            + "。";
            case CommandLine.UnmatchedArgumentException unknown ->
                    "不认识 " + String.join("、", unknown.getUnmatched()) + "。";
            case CommandLine.ParameterException one
                    when one.getArgSpec() != null && one.getValue() != null ->
                    "%s 后面写的「%s」不合要求。".formatted(written(one.getArgSpec()), one.getValue());
            case CommandLine.OverwrittenOptionException twice when twice.getArgSpec() != null ->
                    written(twice.getArgSpec()) + " 只能写一次。";
            case CommandLine.MutuallyExclusiveArgsException _ -> "有的选项不能一起用，见下面的用法。";
            case CommandLine.MissingParameterException _ -> "缺少命令，见下面的用法。";
            default -> "写法不合要求，见下面的用法。";
        };
    }

    /** As the usage below it writes it: --out=FILE.docx. */
    private static String written(ArgSpec one) {
        return one instanceof OptionSpec option
                ? option.longestName() + "=" + one.paramLabel()
                : one.paramLabel();
    }
}
