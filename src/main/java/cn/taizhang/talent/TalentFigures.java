package cn.taizhang.talent;

import cn.taizhang.account.Permission;
import cn.taizhang.figure.CalendarStart;
import cn.taizhang.figure.Contributions;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureCatalogue;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.figure.RegisteredRecords;
import cn.taizhang.figure.Section;
import cn.taizhang.figure.Subject;
import cn.taizhang.figure.TimeScope;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import java.util.List;
import org.springframework.stereotype.Component;

/** 人才的数据: who was introduced this year. The talent section decides which of them a report prints. */
@Component
class TalentFigures implements FigureCatalogue {

    private static final CalendarStart THIS_YEAR = CalendarStart.ofTheYear();

    private final TalentNames names;
    private final RegisteredRecords talents;

    TalentFigures(TalentNames names, Register<Entry> talents, Records records) {
        this.names = names;
        this.talents = new RegisteredRecords(talents, records);
    }

    @Override
    public Subject subject() {
        return Subject.TALENT;
    }

    @Override
    public List<FigureDefinition> figures() {
        return List.of(introduced(), returnedDoctors(), flexible(), signed());
    }

    @Override
    public List<ParameterDefinition> parameters() {
        return new TalentParameters(names).all();
    }

    private FigureDefinition introduced() {
        return arrived("talent.introduced", "引进高科技人才数", TalentSql.INTRODUCED)
                .rule(
                        "本年 1 月 1 日至截至日全职到岗的引进人才，按人计：姓名和出生年月相同的是同一人；到岗后又离开的照计；"
                                + "以前年度在本区全职到过岗的不再算引进；柔性引进的、只签约没有到岗的另列。")
                .alsoCalled("引进人才数", "引进高科技人才")
                .beside("talent.flexible", "talent.signed")
                .build();
    }

    private FigureDefinition returnedDoctors() {
        return arrived("talent.returned-doctors", "其中留学归国博士数", TalentSql.RETURNED_DOCTORS)
                .rule("引进高科技人才中的留学归国博士，按人计；是博士而没有留学的、留学归国而不是博士的不计。")
                .alsoCalled("留学归国博士", "引进留学博士")
                .atMost("talent.introduced", "留学归国博士都在引进人才之内")
                .build();
    }

    private FigureDefinition flexible() {
        return arrived("talent.flexible", "柔性引进人才数", TalentSql.FLEXIBLE)
                .rule("本年 1 月 1 日至截至日柔性引进、已经到过的人才，按人计；不并入引进高科技人才数。")
                .alsoCalled("柔性引进")
                .beside("talent.introduced")
                .build();
    }

    private FigureDefinition signed() {
        return figure("talent.signed", "已签约未到岗人才数", TimeScope.AS_OF, TalentSql.SIGNED)
                .rule("本年签约、截至日还没有到岗的人才，按人计；柔性引进的不在内。")
                .alsoCalled("签约人才数")
                .beside("talent.introduced")
                .build();
    }

    private FigureDefinition.Builder arrived(String code, String label, String sql) {
        return figure(code, label, TimeScope.CUMULATIVE, sql).startingAt(THIS_YEAR);
    }

    private FigureDefinition.Builder figure(
            String code, String label, TimeScope scope, String sql) {
        return FigureDefinition.named(code, label, "名")
                .counts(CountKind.DISTINCT_PERSONS, scope)
                .answeredBy(Section.TALENT)
                .closedTo(Permission.READ_TALENT)
                .from(new Contributions(sql, "select exists (select from talent.talent)"), talents);
    }
}
