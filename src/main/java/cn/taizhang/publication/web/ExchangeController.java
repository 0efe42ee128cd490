package cn.taizhang.publication.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.parcel.PublicKey;
import cn.taizhang.publication.Exchange;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 摆渡: kept by the system administrator. */
@Controller
class ExchangeController {

    private static final String PAGE = "/exchange";

    private final Exchange exchange;

    ExchangeController(Exchange exchange) {
        this.exchange = exchange;
    }

    @GetMapping(PAGE)
    ModelAndView state(Viewer viewer) {
        return page(viewer, List.of(), Map.of());
    }

    @PostMapping("/exchange/counterpart")
    ModelAndView counterpart(
            Viewer viewer, @RequestParam(defaultValue = "") String key, RedirectAttributes flash) {
        return switch (exchange.keepCounterpart(viewer, key)) {
            case Outcome.Done<PublicKey> done ->
                    back("已登记，请与群众端启动时显示的指纹核对：" + done.value().fingerprint(), flash);
            case Outcome.Refused<PublicKey> refused ->
                    page(viewer, refused.breaches(), Map.of("key", key));
        };
    }

    @PostMapping("/exchange/packages")
    ModelAndView again(
            Viewer viewer,
            @RequestParam(defaultValue = "0") long number,
            RedirectAttributes flash) {
        exchange.putAgain(viewer, number);
        return back("第 %d 号发布包会在下一次摆渡时再放一遍。".formatted(number), flash);
    }

    @PostMapping("/exchange/skip")
    ModelAndView skip(
            Viewer viewer,
            @RequestParam(defaultValue = "0") long number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return switch (exchange.skip(viewer, number, reason)) {
            case Outcome.Done<Long> done -> back("已跳过第 %d 号。".formatted(done.value()), flash);
            case Outcome.Refused<Long> refused ->
                    page(viewer, refused.breaches(), Map.of("reason", reason));
        };
    }

    private ModelAndView page(Viewer viewer, List<Breach> breaches, Map<String, String> typed) {
        var page = ExchangePage.of(exchange.state(viewer), breaches, typed);
        var status = breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("publication/exchange", status).addObject("page", page);
    }

    private static ModelAndView back(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + PAGE);
    }
}
