package cn.taizhang.shell;

import cn.taizhang.backup.BackupFailed;
import cn.taizhang.database.DatabaseUnavailable;
import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.CannotStart;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * 命令行: {@code ./taizhang …}. Exit codes: 0 done; 1 a difference, or failed; 2 wrong usage; 3 some rows refused.
 */
@Command(
        name = "taizhang",
        description = "台账：一处登记，处处取数；每个数都能追到记录。",
        synopsisSubcommandLabel = "命令",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            FiguresCommand.class,
            ReconcileCommand.class,
            ReportCommand.class,
            BlanksCommand.class,
            TableCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            RegistersCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            KeyCommand.class,
            VerifyCommand.class,
            PortalCommand.class
        })
public final class Taizhang {

    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private final Class<?> application;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "显示用法")
    private boolean help;

    private Taizhang(Class<?> application) {
        this.application = application;
    }

    /** Runs a command and returns its exit code. */
    public static int run(Class<?> application, String... arguments) {
        var commands =
                new CommandLine(new Taizhang(application))
                        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                        .setParameterExceptionHandler(Taizhang::misused)
                        .setExecutionExceptionHandler(Taizhang::failed);
        return Acting.commandLine().call(() -> commands.execute(arguments));
    }

    static Class<?> application(@Nullable Taizhang parent) {
        return Objects.requireNonNull(parent).application;
    }

    /** Where a command's answer goes. */
    static PrintWriter out(CommandLine.Model.@Nullable CommandSpec command) {
        return Objects.requireNonNull(command).commandLine().getOut();
    }

    private static int misused(CommandLine.ParameterException misuse, String[] arguments) {
        var command = misuse.getCommandLine();
        command.getErr().println("用法不对：" + Misuse.of(misuse));
        command.usage(command.getErr());
        return WRONG_USAGE;
    }

    /** Foreseeable failures end in one clear line; anything else is a fault, kept in a file of its own. */
    private static int failed(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongUsage) {
                command.getErr().println(cause.getMessage());
                return WRONG_USAGE;
            }
            if (cause instanceof DatabaseUnavailable
                    || cause instanceof CannotStart
                    || cause instanceof BackupFailed
                    || cause instanceof CommandFailed) {
                command.getErr().println(cause.getMessage());
                return FAILED;
            }
            if (cause instanceof PortInUseException taken) {
                command.getErr()
                        .println(
                                "端口 "
                                        + taken.getPort()
                                        + " 已被占用。请用 --port 另选一个，或用 --port 0 任选空闲端口。");
                return FAILED;
            }
        }
        command.getErr().println("程序内部出错。详情已写入 " + keptAside(failure) + "，请连同所用的命令交给维护人员。");
        return FAILED;
    }

    /** A fault's trace is for who mends it, not for who typed the command. */
    private static String keptAside(Exception fault) {
        var trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        try {
            var file = Files.createTempFile("taizhang-fault-", ".log");
            Files.writeString(file, trace.toString());
            return file.toString();
        } catch (IOException unwritable) {
            return "（写不了文件：" + unwritable.getMessage() + "）" + fault;
        }
    }
}
