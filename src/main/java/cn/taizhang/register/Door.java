package cn.taizhang.register;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * 正门: where what a register holds is ordinarily worked at, step by step. The register's own form then only brings in what was done
 * before (补录), and every page says so in the same words.
 *
 * @param name of that place, as the menu has it: 决策程序
 * @param section 菜单项: the place that is lit in the menu, on the register's own pages as well
 * @param href of that place
 * @param action what is begun there: 立项
 * @param actionHref its form
 * @param afterwards what the register's own form is for: 补录以前已办结的
 * @param explanation 为什么从那里办, one or two sentences
 * @param page where one record is worked at; empty for one that was brought in
 */
public record Door(
        String name,
        String section,
        String href,
        String action,
        String actionHref,
        String afterwards,
        String explanation,
        Function<UUID, Optional<String>> page) {}
