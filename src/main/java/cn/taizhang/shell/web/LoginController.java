package cn.taizhang.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the log-in page; what is typed there is checked by the security filters. */
@Controller
final class LoginController {

    @GetMapping("/login")
    String login(
            @Nullable Principal principal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (principal != null) {
            return "redirect:/";
        }
        if (request.getHeader("HX-Request") != null) {
            // a part of a page was asked for after the session ended: the whole page goes to log in
            response.setHeader("HX-Redirect", request.getContextPath() + "/login?expired");
        }
        model.addAttribute("page", LoginPage.toldBy(request.getParameterMap().keySet()));
        return "shell/login";
    }
}
