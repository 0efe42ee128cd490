/**
 * 网上无记名投票 — Secret ballots on line. Residents vote on the portal with codes drawn from a pile of paper; their votes lie there
 * sealed until two holders open the box inside, and every voter finds the own receipt in the published list.
 *
 * <p>The inner side: setting up, printing once, opening, the result. What both sides know stands in {@link cn.taizhang.sealing}, the
 * box itself on the portal. What must hold against whom, and what cannot: ADR 033.
 */
@ApplicationModule(
        displayName = "网上无记名投票",
        allowedDependencies = {
            "kernel",
            "audit",
            "organization",
            "account",
            "duty",
            "regulation",
            "ballot",
            "parcel",
            "publication",
            "sealing"
        })
@NullMarked
package cn.taizhang.sealedballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
