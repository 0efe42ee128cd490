package cn.taizhang.campaign;

import cn.taizhang.figure.FigureCatalogue;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 学习地点: where the secretary of a leading group went to learn, as a report says it. */
@Component
class StudyTripDestination implements FigureCatalogue {

    private final JdbcClient jdbc;

    StudyTripDestination(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ParameterDefinition> parameters() {
        return List.of(
                new ParameterDefinition(
                        "study-trip.destination",
                        "书记外出学习地点",
                        ParameterDefinition.Kind.NAME,
                        "报告期内到截至日为止书记带队的外出学习考察，取最近一次的地点。",
                        this::lastTrip));
    }

    private record Trip(String destination, String leader, LocalDate fromOn) {}

    private Optional<ParameterDefinition.Value> lastTrip(FigureQuestion question) {
        return jdbc.sql(
                        """
                        select destination, leader, from_on from campaign.study_trip
                         where organization_id = :organization and led_by = 'SECRETARY'
                           and from_on between :first and :day
                         order by from_on desc, destination limit 1
                        """)
                .param("organization", question.organization().value())
                .param("first", question.period().start())
                .param("day", question.asOf())
                .query(Trip.class)
                .optional()
                .map(trip ->
                        new ParameterDefinition.Value(
                                trip.destination(),
                                "外出学习考察：%s带队，%s出发"
                                        .formatted(
                                                trip.leader(), ChineseDates.full(trip.fromOn()))));
    }
}
