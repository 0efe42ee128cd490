package cn.taizhang.station;

import cn.taizhang.figure.Contributions;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureCatalogue;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.RecordRegister;
import cn.taizhang.figure.RegisteredRecords;
import cn.taizhang.figure.Section;
import cn.taizhang.figure.Span;
import cn.taizhang.figure.Subject;
import cn.taizhang.figure.TimeScope;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 远程教育站点的数据: what the city's circular says, and beside it what the district's own checks found. */
@Component
class StationFigures implements FigureCatalogue {

    private final StationsAside aside;
    private final RegisteredRecords stations;
    private final RegisteredRecords circulars;

    StationFigures(
            StationsAside aside,
            Register<Entry> stations,
            Register<Entry> connectivityCirculars,
            Records records) {
        this.aside = aside;
        this.stations = new RegisteredRecords(stations, records);
        this.circulars = new RegisteredRecords(connectivityCirculars, records);
    }

    @Override
    public Subject subject() {
        return Subject.STATIONS;
    }

    @Override
    public List<FigureDefinition> figures() {
        var inService = inService();
        var working = working();
        return List.of(circularRate(), inService, working, ownRate(working, inService));
    }

    private FigureDefinition circularRate() {
        return FigureDefinition.named("station.circular-rate", "站点畅通率（市通报）", "%")
                .counts(CountKind.QUOTED, TimeScope.AS_OF)
                .rule("数据截至日不晚于截至日的最近一份市通报所载的全区站点畅通率，照原文，不换算；同一天的以后印发的为准。只有全区的数，不分组织。")
                .alsoCalled("站点畅通率", "远程教育站点畅通率", "通报畅通率")
                .answeredBy(Section.MEMBER_EDUCATION)
                .from(
                        new Contributions(
                                StationSql.LATEST_CIRCULAR,
                                "select exists (select from station.circular)"),
                        circulars)
                .remarking(this::source)
                .onlyOfDistrict()
                .beside("station.own-rate")
                .build();
    }

    private FigureDefinition inService() {
        return counted("station.in-service", "应通站点数", StationSql.IN_SERVICE, stations)
                .rule("截至日启用的站点，按站点计；停用、撤销有文件的从那一天起不计，没有文件的照计。")
                .alsoCalled("在用站点数", "远程教育站点数")
                .build();
    }

    private FigureDefinition working() {
        return counted("station.working", "畅通站点数", StationSql.WORKING, stations)
                .rule("应通站点中，截至日以前最近一次检查既能打开又能播放的；没有检查过的不算畅通。")
                .alsoCalled("畅通站点")
                .atMost("station.in-service", "畅通的都在应通站点之内")
                .build();
    }

    private FigureDefinition ownRate(FigureDefinition working, FigureDefinition inService) {
        return FigureDefinition.named("station.own-rate", "站点畅通率（自查）", "%")
                .share(working, inService)
                .rule("截至日畅通站点数占应通站点数的百分比，按本区自己的检查算；没有检查过的站点留在分母里，不算畅通。")
                .alsoCalled("自查畅通率")
                .answeredBy(Section.MEMBER_EDUCATION)
                .remarking(this::unknown)
                .beside("station.circular-rate")
                .build();
    }

    private static FigureDefinition.Builder counted(
            String code, String label, String sql, RecordRegister records) {
        return FigureDefinition.named(code, label, "个")
                .counts(CountKind.ITEMS, TimeScope.AS_OF)
                .answeredBy(Section.MEMBER_EDUCATION)
                .from(
                        new Contributions(sql, "select exists (select from station.station)"),
                        records);
    }

    private List<String> source(FigureQuestion question, Span span) {
        return aside.circular(question.organization(), span.to()).stream()
                .map(one ->
                        "取自%s（%s印发），说的是%s的情况。"
                                .formatted(
                                        one.document(),
                                        ChineseDates.full(one.issuedOn()),
                                        ChineseDates.full(one.asOf())))
                .toList();
    }

    private List<String> unknown(FigureQuestion question, Span span) {
        var found = aside.under(question.organization(), span.to());
        var said = new ArrayList<String>();
        if (found.unchecked() > 0) {
            said.add("其中 %d 个站点从未检查，通不通不得而知，不算畅通。".formatted(found.unchecked()));
        }
        if (found.withoutDocument() > 0) {
            said.add("其中 %d 个站点登记了停用或撤销，没有文件，仍计入应通站点。".formatted(found.withoutDocument()));
        }
        return said;
    }
}
