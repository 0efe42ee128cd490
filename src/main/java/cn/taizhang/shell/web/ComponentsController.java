package cn.taizhang.shell.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 组件样张: every component in every state, for those who write and check pages. */
@Controller
final class ComponentsController {

    @GetMapping("/components")
    String components(Model model) {
        model.addAttribute("page", ComponentsPage.sample());
        return "shell/components";
    }
}
