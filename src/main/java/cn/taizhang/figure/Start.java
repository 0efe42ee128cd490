package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 起算日: the first day that counts, and where it comes from.
 *
 * @param because for example 「“不忘初心、牢记使命”制度 2020年1月8日印发」
 */
public record Start(LocalDate on, String because) {

    /** 起算日来源: asked for an organization and a cut-off; empty where nothing is recorded. */
    public interface Source {
        Optional<Start> startFor(OrganizationId organization, LocalDate asOf);
    }
}
