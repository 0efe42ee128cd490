package cn.taizhang.shell.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 组件样张: every component in every state, for those who write and check pages. */
@Controller
final class ComponentsController {

    @ModelAttribute("page")
    ComponentsPage page() {
        return ComponentsPage.sample();
    }

    @GetMapping("/components")
    String components() {
        return "shell/components";
    }

    /** A whole register of fifty rows, on the screen and on paper. */
    @GetMapping("/components/register")
    String register() {
        return "shell/components/register";
    }

    /** A document beside the answer to why a number is so. */
    @GetMapping("/components/workspace")
    String workspace() {
        return "shell/components/workspace";
    }
}
