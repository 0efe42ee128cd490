package cn.taizhang.proofreading;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 人数量词: one kind of persons is counted with one measure word in one text: 名 or 人, never 个. */
final class PersonUnits implements Check {

    private static final String KINDS =
            "兼职委员|联络员|在职党员|流动党员|预备党员|入党积极分子|发展对象|党务工作者|志愿者|网格员|第一书记|领导干部|党员|干部";

    /** Only where nothing else follows: 「30个党员示范岗」 counts posts. */
    private static final Pattern BEFORE =
            Pattern.compile("[\\d×]([名人个])(" + KINDS + ")(?=[，。；、）]|参加|参与|到|进|被|受|与|和|组成|为)");

    private static final Pattern BEHIND =
            Pattern.compile("(" + KINDS + ")[\\d×]+([名人个])(?=[，。；、）]|$)", Pattern.MULTILINE);

    private record Counted(String kind, String unit, int start) {}

    @Override
    public List<Remark> read(Reading reading) {
        var behind =
                BEHIND.matcher(reading.text())
                        .results()
                        .map(found -> new Counted(found.group(1), found.group(2), found.start(2)));
        var before = BEFORE.matcher(reading.text()).results().map(PersonUnits::countedBefore);
        return Stream.concat(behind, before)
                .collect(groupingBy(Counted::kind, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .flatMap(PersonUnits::oddOnes)
                .toList();
    }

    private static Counted countedBefore(MatchResult found) {
        return new Counted(found.group(2), found.group(1), found.start(1));
    }

    private static Stream<Remark> oddOnes(List<Counted> counted) {
        var usual =
                counted.stream()
                        .map(Counted::unit)
                        .filter(unit -> !unit.equals("个"))
                        .findFirst()
                        .orElse("名");
        return counted.stream()
                .filter(one -> !one.unit().equals(usual))
                .map(one -> remark(one, usual));
    }

    private static Remark remark(Counted one, String usual) {
        var message =
                one.unit().equals("个")
                        ? "%s是人，量词宜用“%s”，不用“个”。".formatted(one.kind(), usual)
                        : "文中%s的量词“名”“人”混用，前面用的是“%s”。".formatted(one.kind(), usual);
        return new Remark(one.start(), one.start() + 1, Rule.PERSON_UNIT, message, usual);
    }
}
