package cn.taizhang.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 交接清单: what one account handed over to another, as it was on that day.
 *
 * @param supervisor 监交人
 * @param disabled whether the account that handed over was disabled with it
 * @param deeds what it had done by then, as numbers
 */
public record HandOver(
        UUID id,
        String from,
        String to,
        String supervisor,
        LocalDate handedOn,
        boolean disabled,
        String recordedBy,
        List<RoleGrant> roles,
        List<Deed> deeds) {

    /** 经办: how often something was done. */
    public record Deed(String action, long times) {}

    /** 拟办交接. */
    public record Draft(String successor, String supervisor, boolean disable) {

        public Draft {
            successor = successor.strip();
            supervisor = supervisor.strip();
        }
    }

    /** 一份, in a list. */
    public record Line(UUID handOverId, String fromName, String toName, LocalDate handedOn) {}
}
