package cn.taizhang.material;

import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Today;
import cn.taizhang.wordfile.Field;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The tables of what went out to be edited, and of what came back and waits; to both rows are only ever added. */
@Repository
class HandoutStore {

    /** 比对的份数, at most, of one revision. */
    private static final int LOOKED_AT = 20;

    private final JdbcClient jdbc;
    private final ObjectMapper mapper;

    HandoutStore(JdbcClient jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    void keep(UUID material, int revision, FiledText filed, LocalDateTime at, String by) {
        jdbc.sql(
                        """
                        insert into material.handout (handout_id, material_id, revision, text, fields, recorded_at, recorded_by)
                        values (:id, :material, :revision, :text, cast(:fields as jsonb), :at, :by)
                        """)
                .param("id", Ids.next())
                .param("material", material)
                .param("revision", revision)
                .param("text", filed.text())
                .param("fields", mapper.writeValueAsString(filed.fields()))
                .param("at", Today.stamp(at))
                .param("by", by)
                .update();
    }

    /** As a revision went out, with the figures of each time; the newest first. */
    List<FiledText> of(UUID material, int revision) {
        return jdbc.sql(
                        """
                        select text, fields from material.handout where material_id = :material and revision = :revision
                         order by handout_id desc limit :most
                        """)
                .param("material", material)
                .param("revision", revision)
                .param("most", LOOKED_AT)
                .query((row, _) ->
                        new FiledText(
                                row.getString("text"),
                                List.of(mapper.readValue(row.getString("fields"), Field[].class))))
                .list();
    }

    void await(UUID id, UUID material, byte[] file, LocalDateTime at, String by) {
        jdbc.sql(
                        """
                        insert into material.returned (returned_id, material_id, file, recorded_at, recorded_by)
                        values (:id, :material, :file, :at, :by)
                        """)
                .param("id", id)
                .param("material", material)
                .param("file", file)
                .param("at", Today.stamp(at))
                .param("by", by)
                .update();
    }

    /** The newest that waits: no file was taken back since. */
    Optional<Returns.Waiting> waiting(UUID material) {
        return jdbc.sql(
                        """
                        select r.returned_id, r.recorded_at at time zone 'Asia/Shanghai' as recorded_at, r.recorded_by
                          from material.returned r
                         where r.material_id = :material
                           and not exists (select from material.revision v
                                            where v.district = r.district and v.material_id = r.material_id
                                              and v.source is not null and v.recorded_at >= r.recorded_at)
                         order by r.returned_id desc limit 1
                        """)
                .param("material", material)
                .query((row, _) ->
                        new Returns.Waiting(
                                row.getObject("returned_id", UUID.class),
                                row.getObject("recorded_at", LocalDateTime.class),
                                row.getString("recorded_by")))
                .optional();
    }

    Optional<byte[]> returned(UUID id, UUID material) {
        return jdbc.sql(
                        "select file from material.returned where returned_id = :id and material_id = :material")
                .param("id", id)
                .param("material", material)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }
}
