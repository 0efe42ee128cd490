package cn.taizhang.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.AbstractErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 出错的页面: the same Chinese page whatever the client said it would accept, and nothing of the cause on it. */
@Controller
@ConditionalOnWebApplication
final class ErrorPages extends AbstractErrorController {

    ErrorPages(ErrorAttributes attributes, List<ErrorViewResolver> resolvers) {
        super(attributes, resolvers);
    }

    @RequestMapping("/error")
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        var status = getStatus(request);
        response.setStatus(status.value());
        var told = getErrorAttributes(request, ErrorAttributeOptions.defaults());
        var page = resolveErrorView(request, response, status, told);
        return page == null ? new ModelAndView("error/5xx", told, status) : page;
    }
}
