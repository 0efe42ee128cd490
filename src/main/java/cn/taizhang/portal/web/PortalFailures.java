package cn.taizhang.portal.web;

import cn.taizhang.kernel.NotFound;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 没有办成的页面: plain words, nothing of the cause, and what to do now. */
@Controller
@ControllerAdvice
class PortalFailures implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(PortalFailures.class);

    @ExceptionHandler(NotFound.class)
    ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND);
    }

    @RequestMapping("/error")
    ModelAndView failed(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
            // neither the address nor what was typed: both are a resident's
            LOG.error("Fault", fault);
        }
        return page(status == null ? HttpStatus.NOT_FOUND : status);
    }

    static ModelAndView page(HttpStatus status) {
        return new ModelAndView("portal/failure", status).addObject("page", FailurePage.of(status));
    }
}
