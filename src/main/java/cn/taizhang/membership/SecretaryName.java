package cn.taizhang.membership;

import cn.taizhang.figure.FigureCatalogue;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 书记姓名: who is secretary of the organization on the cut-off, as a report prints it. */
@Component
class SecretaryName implements FigureCatalogue {

    private final JdbcClient jdbc;

    SecretaryName(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<FigureDefinition> figures() {
        return List.of();
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

    private record Holder(String name, LocalDate fromOn) {}

    private Optional<ParameterDefinition.Value> inOffice(FigureQuestion question) {
        var holders =
                jdbc.sql(
                                """
                                select p.name, post.from_on
                                  from people.post post
                                  join people.person p on p.district = post.district and p.person_id = post.person_id
                                 where post.organization_id = :organization and post.title = 'SECRETARY'
                                   and post.from_on <= :day and post.to_on > :day
                                 limit 2
                                """)
                        .param("organization", question.organization().value())
                        .param("day", question.asOf())
                        .query(Holder.class)
                        .list();
        return holders.size() == 1 ? Optional.of(value(holders.getFirst())) : Optional.empty();
    }

    private static ParameterDefinition.Value value(Holder holder) {
        return new ParameterDefinition.Value(
                holder.name(), "任职记录：书记，%s起".formatted(ChineseDates.full(holder.fromOn())));
    }
}
