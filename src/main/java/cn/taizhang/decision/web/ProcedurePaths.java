package cn.taizhang.decision.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Sent;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** What stands in addresses and hidden fields, read without trusting it. */
final class ProcedurePaths {

    static final String LIST = "/decisions/procedures";

    private ProcedurePaths() {}

    /** An address that cannot be one of a matter leads to none. */
    static UUID id(String text) {
        return Sent.id(text, "这件按程序办理的事项");
    }

    static HttpStatus status(List<Breach> breaches) {
        return breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
