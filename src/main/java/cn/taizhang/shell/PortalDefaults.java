package cn.taizhang.shell;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** 群众端的默认值: another port than the inner product's, so that both can be tried on one machine. */
final class PortalDefaults implements IDefaultValueProvider {

    private static final String USUAL_PORT = "8081";

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && option.longestName().equals("--port")
                ? USUAL_PORT
                : null;
    }
}
