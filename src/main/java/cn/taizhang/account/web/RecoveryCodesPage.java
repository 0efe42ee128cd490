package cn.taizhang.account.web;

import java.util.List;
import org.springframework.web.servlet.ModelAndView;

/**
 * 恢复码页.
 *
 * @param first the second factor was just set up; else only its codes were made anew
 */
record RecoveryCodesPage(List<String> codes, boolean first) {

    /** The one answer in which recovery codes stand; neither a browser nor a proxy keeps it. */
    static ModelAndView answer(List<String> codes, boolean first) {
        return new ModelAndView("account/recovery-codes")
                .addObject("page", new RecoveryCodesPage(codes, first));
    }

    @Override
    public String toString() {
        return "RecoveryCodesPage[]";
    }
}
