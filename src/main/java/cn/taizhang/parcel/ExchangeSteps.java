package cn.taizhang.parcel;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 摆渡的几步: each is tried, so that what cannot be read does not keep in what is to go, nor the other way round. */
public final class ExchangeSteps {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeSteps.class);

    /** 一步. */
    public interface Step {
        void take() throws IOException;
    }

    private ExchangeSteps() {}

    /** Takes them all, then fails with what went wrong, where it was not the folder alone. */
    public static void take(Step... steps) {
        RuntimeException first = null;
        for (var step : steps) {
            try {
                step.take();
            } catch (IOException unreachable) {
                LOG.warn("交换目录读写不了，稍后再试：{}", unreachable.toString());
            } catch (RuntimeException broken) {
                first = with(first, broken);
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static RuntimeException with(@Nullable RuntimeException first, RuntimeException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }
}
