package cn.taizhang.portal.web;

import cn.taizhang.portal.Voices;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 查: what became of what was sent. The number is posted, so that it stays in no address and in no history. */
@Controller
class ReceiptController {

    private final Voices voices;
    private final Limits limits;

    ReceiptController(Voices voices, Limits limits) {
        this.voices = voices;
        this.limits = limits;
    }

    @GetMapping("/receipts")
    ModelAndView ask() {
        return page(HttpStatus.OK, ReceiptPage.asking("", ""));
    }

    @PostMapping("/receipts")
    ModelAndView look(@RequestParam(defaultValue = "") String number, HttpServletRequest request) {
        long wait = limits.toAsk(request);
        if (wait > 0) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    ReceiptPage.asking(number, "查得太频繁了，请过 %d 分钟再查。".formatted(wait)));
        }
        if (number.isBlank()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    ReceiptPage.asking(number, "请把回执号的 16 个数字写上。"));
        }
        return voices.look(number)
                .map(receipt -> page(HttpStatus.OK, ReceiptPage.of(receipt)))
                .orElseGet(() ->
                        page(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                ReceiptPage.asking(number, "没有这个号。号码是 16 个数字，请对着抄下的号再看一遍。")));
    }

    private static ModelAndView page(HttpStatus status, ReceiptPage page) {
        return new ModelAndView("portal/receipt", status).addObject("page", page);
    }
}
