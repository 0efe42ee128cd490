package cn.taizhang.proofreading;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 工作法: the contents of a method that no public source tells are not given out unchecked, and a method keeps the numerals
 * of its name.
 */
final class WorkMethods implements Check {

    /** What brings in a list of parts behind a name. */
    private static final String BRINGS_IN =
            "[”』」]?[^“”，。；：、\\n]{0,8}?[，,]?"
                    + "(?:即|就是|是指|指的是|分别是|分别为|具体是|具体为|包括|内容是|内容为|[：:]|——)"
                    + "(?=[^。；\\n]*[、，])";

    private static final Pattern QUOTED = Pattern.compile("“([^”\\n]{3,20})”");

    private final List<WorkMethod> methods;

    WorkMethods(List<WorkMethod> methods) {
        this.methods = methods;
    }

    @Override
    public List<Remark> read(Reading reading) {
        var found = new ArrayList<Remark>();
        methods.stream()
                .filter(method -> method.standing() != WorkMethod.Standing.PUBLIC)
                .forEach(method -> found.addAll(partsGiven(method, reading)));
        QUOTED.matcher(reading.text())
                .results()
                .forEach(name ->
                        namesake(name.group(1))
                                .map(method -> otherNumerals(name.start(1), name.group(1), method))
                                .ifPresent(found::add));
        return found;
    }

    private static List<Remark> partsGiven(WorkMethod method, Reading reading) {
        return Pattern.compile("(" + spellings(method.name()) + ")" + BRINGS_IN)
                .matcher(reading.text())
                .results()
                .map(found ->
                        new Remark(
                                found.start(1),
                                found.end(1),
                                Rule.UNCONFIRMED_PARTS,
                                message(method, found.group(1)),
                                null))
                .toList();
    }

    private static String message(WorkMethod method, String name) {
        return method.standing() == WorkMethod.Standing.PARTLY
                ? "“%s”的内容只有一部分见于公开材料，文中所列请对照本单位文件核实后再对外使用。".formatted(name)
                : "“%s”的内容未见公开出处，文中所列请对照本单位文件核实后再对外使用。".formatted(name);
    }

    /** With or without 「、」, 「和」 and quotes between its groups. */
    private static String spellings(String name) {
        return name.chars()
                .mapToObj(sign -> Pattern.quote(Character.toString(sign)))
                .collect(joining("[、，和“”]{0,3}"));
    }

    private Optional<WorkMethod> namesake(String name) {
        var slogan = Slogan.of(name);
        if (slogan.groups().size() < 2 || slogan.words().length() < slogan.groups().size()) {
            return Optional.empty();
        }
        return methods.stream()
                .filter(method -> method.slogan().words().equals(slogan.words()))
                .filter(method -> !method.slogan().counts().equals(slogan.counts()))
                .findFirst();
    }

    private static Remark otherNumerals(int start, String name, WorkMethod method) {
        return new Remark(
                start,
                start + name.length(),
                Rule.METHOD_NAME,
                "“%s”与已登记的“%s”数目不同，请核对名称。".formatted(name, method.name()),
                null);
    }
}
