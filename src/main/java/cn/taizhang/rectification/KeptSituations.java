package cn.taizhang.rectification;

import cn.taizhang.figure.KeptRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 整改情况: kept by the database with every step, and what the steps make it. */
@Repository
class KeptSituations implements KeptRows {

    private final JdbcClient jdbc;

    KeptSituations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> differing() {
        return jdbc.sql(
                        """
                        with differing as (
                            (select * from rectification.situation except all
                             select * from rectification.situation_by_steps)
                            union all
                            (select * from rectification.situation_by_steps except all
                             select * from rectification.situation)
                        )
                        select distinct i.round_name, i.number, i.title
                          from differing d
                          join rectification.item i on i.district = d.district and i.item_id = d.item_id
                         order by i.round_name, i.number
                        """)
                .query((row, _) ->
                        "「%s」第 %d 项「%s」：保存的整改情况与各步记录推算的不一致。"
                                .formatted(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }
}
