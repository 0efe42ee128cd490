package cn.taizhang.membership;

import cn.taizhang.figure.FigureCatalogue;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.people.InOffice;
import cn.taizhang.people.People;
import cn.taizhang.people.PostTitle;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 书记姓名: who is secretary of the organization on the cut-off, as a report prints it. */
@Component
class SecretaryName implements FigureCatalogue {

    private final People people;

    SecretaryName(People people) {
        this.people = people;
    }

    @Override
    public List<ParameterDefinition> parameters() {
        return List.of(
                new ParameterDefinition(
                        "secretary.name",
                        "书记姓名",
                        ParameterDefinition.Kind.NAME,
                        "截至日在任的书记，取自任职记录；没有记录或者不止一人的留空。",
                        this::inOffice));
    }

    private Optional<ParameterDefinition.Value> inOffice(FigureQuestion question) {
        var holders =
                people.inOffice(question.organization(), PostTitle.SECRETARY, question.asOf());
        return holders.size() == 1 ? Optional.of(value(holders.getFirst())) : Optional.empty();
    }

    private static ParameterDefinition.Value value(InOffice post) {
        return new ParameterDefinition.Value(
                post.personName(), "任职记录：书记，%s起".formatted(ChineseDates.full(post.fromOn())));
    }
}
