package cn.taizhang.report;

import cn.taizhang.figure.FigureCatalogue;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 称呼: the surname by which a report addresses the head of the city's department. */
@Component
class AddresseeName implements FigureCatalogue {

    private final JdbcClient jdbc;

    AddresseeName(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ParameterDefinition> parameters() {
        return List.of(
                new ParameterDefinition(
                        "addressee.surname",
                        "市委组织部部长的姓",
                        ParameterDefinition.Kind.NAME,
                        "「主送领导」台账中截至日在任的市委组织部部长，称呼里只写姓。",
                        this::inOffice));
    }

    private record Addressee(String surname, LocalDate fromOn) {}

    private Optional<ParameterDefinition.Value> inOffice(FigureQuestion question) {
        return jdbc.sql(
                        """
                        select surname, from_on from report.addressee
                         where organization_id = :organization and office = 'CITY_ORGANIZATION_HEAD'
                           and from_on <= :day and (ended_on is null or ended_on > :day)
                        """)
                .param("organization", question.organization().value())
                .param("day", question.asOf())
                .query(Addressee.class)
                .optional()
                .map(one ->
                        new ParameterDefinition.Value(
                                one.surname(),
                                "主送领导：市委组织部部长，%s任职".formatted(ChineseDates.full(one.fromOn()))));
    }
}
