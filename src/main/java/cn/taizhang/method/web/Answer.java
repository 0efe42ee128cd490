package cn.taizhang.method.web;

import cn.taizhang.kernel.Breach;
import java.util.List;
import org.springframework.http.HttpStatus;

/** 应答的状态. */
final class Answer {

    private Answer() {}

    static HttpStatus status(List<Breach> breaches) {
        return breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
