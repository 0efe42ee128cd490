package cn.taizhang.kernel;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 以谁的身份: on whose behalf this thread works, bound at the edge (a request, a command) and written into every database
 * transaction, where the row-level policies read it. Nobody is the default, and nobody sees no rows.
 *
 * <p>It is bound for the length of a call and never inherited by another thread, so that no pooled thread or connection
 * can carry it over to somebody else.
 */
public sealed interface Acting {

    /** 账号: reads and writes what its roles reach. */
    record Account(UUID id) implements Acting {

        public Account {
            Objects.requireNonNull(id);
        }
    }

    /** 命令行和建库: the whole district; never bound for a request from the web. */
    record Everything() implements Acting {}

    /**
     * 正在登录: sees the one account that bears this name, to check its password.
     *
     * @param loginName as it was typed, in lower case
     */
    record SigningIn(String loginName) implements Acting {

        public SigningIn {
            Objects.requireNonNull(loginName);
        }
    }

    /** 无人: no rows at all. */
    record Nobody() implements Acting {}

    static Acting account(@Nullable UUID id) {
        return id == null ? new Nobody() : new Account(id);
    }

    static Acting commandLine() {
        return new Everything();
    }

    /** On whose behalf the present thread works. */
    static Acting now() {
        return Bound.NOW.orElse(new Nobody());
    }

    /** Does a piece of work on behalf of this one, then goes on as before. */
    default <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(Bound.NOW, this).call(work);
    }

    /** As {@link #call}, without a result. */
    default void run(Runnable work) {
        ScopedValue.where(Bound.NOW, this).run(work);
    }

    /** Where the binding is kept. */
    final class Bound {

        private static final ScopedValue<Acting> NOW = ScopedValue.newInstance();

        private Bound() {}
    }
}
