package cn.taizhang.shell;

import cn.taizhang.account.SecondFactors;
import cn.taizhang.people.People;
import cn.taizhang.publication.Submissions;
import cn.taizhang.secret.EncryptedColumn;
import cn.taizhang.secret.KeyRotation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** 密钥: what can be done with the key file. */
@Command(
        name = "key",
        description = "密钥文件。",
        synopsisSubcommandLabel = "命令",
        subcommands = KeyCommand.Rotate.class)
final class KeyCommand implements Callable<Integer> {

    /** 加密的列 of all modules; a test looks for any that is missing. */
    static final List<EncryptedColumn> ENCRYPTED =
            Stream.of(People.ENCRYPTED, SecondFactors.ENCRYPTED, Submissions.ENCRYPTED)
                    .flatMap(List::stream)
                    .toList();

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec command;

    @Override
    public Integer call() {
        throw new WrongUsage("请写明做什么：./taizhang key rotate（更换密钥）。");
    }

    /** 更换密钥: when the old key may have come into wrong hands, or its time is up. */
    @Command(name = "rotate", description = "更换密钥：全部证件号和电话用新密钥重新加密。须先停下服务。")
    static final class Rotate implements Callable<Integer> {

        @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec command;
        @Mixin private final Place place = new Place();

        @Override
        public Integer call() {
            try (var installation = Installation.open(place.directory("data"), place.database)) {
                if (place.database == null && !installation.ownsDatabase()) {
                    throw new CommandFailed("台账正在运行，现在不能更换密钥：运行中的程序还会用旧密钥加密。请先停下它，再更换。");
                }
                var file = installation.keyFile();
                var work = new OwnerWork(installation);
                long values =
                        work.with((_, source) ->
                                new KeyRotation(file, ENCRYPTED)
                                        .rotate(
                                                source,
                                                count ->
                                                        work.append(
                                                                source,
                                                                "更换密钥",
                                                                Map.of("count", count))));
                var out = Taizhang.out(command);
                out.println("已更换密钥：%,d 个值用新密钥重新加密。新密钥：%s".formatted(values, file));
                out.println("请马上把新密钥另外保管一份，不要和备份放在一起；没有它，证件号和电话无法读取。");
                out.println(
                        "旧密钥改名为 "
                                + file.getFileName()
                                + ".日期.old，留在同一目录：今天以前的备份要用它才能恢复。这些备份都不再需要时，才可以销毁它。");
            }
            return 0;
        }
    }
}
