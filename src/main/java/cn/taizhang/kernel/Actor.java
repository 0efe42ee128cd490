package cn.taizhang.kernel;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 操作人: who wrote a record, as the audit trail names them.
 *
 * @param name the name shown to people, for example 「张敏（春晓街道）」 or 「命令行：root」
 * @param account the account, absent for the command line and for the product itself
 */
public record Actor(String name, @Nullable UUID account) {

    public Actor {
        Objects.requireNonNull(name);
        if (name.isBlank()) {
            throw new IllegalArgumentException("an actor has a name");
        }
    }

    /** 命令行: a user of the operating system, who holds the root scope. */
    public static Actor commandLine(String operatingSystemUser) {
        return new Actor("命令行：" + operatingSystemUser, null);
    }
}
