package cn.taizhang.talent;

import cn.taizhang.figure.FigureQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 人才材料里的名称: what the records of those who were counted name. */
@Repository
class TalentNames {

    private final JdbcClient jdbc;

    TalentNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many of those counted name this. */
    record Named(String name, long persons) {}

    /** Where those introduced this year came from, most of them first. */
    List<Named> places(FigureQuestion question) {
        return named(question, TalentSql.INTRODUCED, "introduced_from");
    }

    /** Where the returned doctors among them took their degree. */
    List<Named> countries(FigureQuestion question) {
        return named(question, TalentSql.RETURNED_DOCTORS, "degree_country");
    }

    /** The two arguments are this class's own words, never anything that was typed. */
    private List<Named> named(FigureQuestion question, String counted, String column) {
        return jdbc.sql(
                        """
                        select c.%2$s as name, count(distinct c.subject) as persons
                          from (%1$s) c
                          join organization.tree t
                            on t.district = c.district and t.descendant_id = c.organization_id
                           and t.ancestor_id = :root and t.from_on <= c.from_on and t.to_on > c.from_on
                         where c.from_on between :from and :to
                         group by c.%2$s
                         order by persons desc, name
                        """
                                .formatted(counted, column))
                .param("root", question.organization().value())
                .param("from", question.asOf().withDayOfYear(1))
                .param("to", question.asOf())
                .query(Named.class)
                .list();
    }

    /** 最后命名的基地. */
    record Base(String name, LocalDate namedOn) {}

    Optional<Base> lastBase(FigureQuestion question) {
        return jdbc.sql(
                        """
                        select b.name, b.named_on
                          from talent.base b
                          join organization.tree t
                            on t.district = b.district and t.descendant_id = b.organization_id
                           and t.ancestor_id = :root and t.from_on <= b.named_on and t.to_on > b.named_on
                         where b.named_on <= :day
                         order by b.named_on desc, b.base_id desc limit 1
                        """)
                .param("root", question.organization().value())
                .param("day", question.asOf())
                .query(Base.class)
                .optional();
    }
}
