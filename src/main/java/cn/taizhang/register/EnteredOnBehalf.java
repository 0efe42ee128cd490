package cn.taizhang.register;

import cn.taizhang.account.OnBehalf;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 代录的判定, once for all registers that have a column for it. */
@Component
class EnteredOnBehalf {

    private final OnBehalf onBehalf;
    private final Today today;

    EnteredOnBehalf(OnBehalf onBehalf, Today today) {
        this.onBehalf = onBehalf;
        this.today = today;
    }

    /** For many rows, each organization asked about once. */
    Batch ofBatch(Viewer viewer, Register<?> register) {
        return new Batch(
                viewer, register, register.with(Trait.ON_BEHALF).stream().findFirst().orElse(null));
    }

    /** 一批. */
    final class Batch {

        private final Viewer viewer;
        private final Register<?> register;
        private final @Nullable Column<?> mark;
        private final Map<OrganizationId, Boolean> known = new HashMap<>();

        private Batch(Viewer viewer, Register<?> register, @Nullable Column<?> mark) {
            this.viewer = viewer;
            this.register = register;
            this.mark = mark;
        }

        /** What the row says is heeded only where records move in from another installation. */
        boolean is(Entry row, @Nullable OrganizationId owner) {
            if (mark == null || owner == null) {
                return false;
            }
            if (viewer.bringsHistory() && row.get(mark) instanceof Boolean told) {
                return told;
            }
            return known.computeIfAbsent(
                    owner, each -> onBehalf.is(viewer.scope(register.keeps()), each, today.date()));
        }
    }
}
