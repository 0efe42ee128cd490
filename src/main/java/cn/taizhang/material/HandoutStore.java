package cn.taizhang.material;

import cn.taizhang.kernel.FileDigest;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Today;
import cn.taizhang.wordfile.Field;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The tables of what went out to be edited, and of what came back and waits; to both rows are only ever added. Of one that
 * waited the revision is told that it became. */
@Repository
class HandoutStore {

    private final JdbcClient jdbc;
    private final ObjectMapper mapper;

    HandoutStore(JdbcClient jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** Once as long as it is the same. */
    void keep(UUID material, int revision, FiledText filed, LocalDateTime at, String by) {
        var fields = mapper.writeValueAsString(filed.fields());
        var all = (filed.text() + fields).getBytes(StandardCharsets.UTF_8);
        jdbc.sql(
                        """
                        insert into material.handout
                            (handout_id, material_id, revision, text, fields, held, digest, recorded_at, recorded_by)
                        values (:id, :material, :revision, :text, cast(:fields as jsonb), cast(:held as jsonb), :digest, :at, :by)
                        on conflict (district, material_id, revision, digest) do nothing
                        """)
                .param("id", Ids.next())
                .param("material", material)
                .param("revision", revision)
                .param("text", filed.text())
                .param("fields", fields)
                .param("held", mapper.writeValueAsString(filed.held()))
                .param("digest", FileDigest.of(all))
                .param("at", Today.stamp(at))
                .param("by", by)
                .update();
    }

    /**
     * 取走的一份, without its text.
     *
     * @param held by the tag of a field what it held
     */
    record Copy(UUID id, Map<String, String> held) {}

    /** As a revision went out, with the figures of each time; the newest first. */
    List<Copy> of(UUID material, int revision) {
        return jdbc.sql(
                        """
                        select handout_id, fields, held from material.handout where material_id = :material and revision = :revision
                         order by handout_id desc
                        """)
                .param("material", material)
                .param("revision", revision)
                .query((row, _) -> {
                    var held = mapper.readValue(row.getString("held"), String[].class);
                    var byTag = new HashMap<String, String>();
                    var fields = fields(row);
                    for (int i = 0; i < fields.size(); i++) {
                        byTag.put(fields.get(i).tag(), held[i]);
                    }
                    return new Copy(row.getObject("handout_id", UUID.class), byTag);
                })
                .list();
    }

    FiledText text(Copy copy) {
        return jdbc.sql("select text, fields from material.handout where handout_id = :id")
                .param("id", copy.id())
                .query((row, _) -> new FiledText(row.getString("text"), fields(row)))
                .single();
    }

    private List<Field> fields(ResultSet row) throws SQLException {
        return List.of(mapper.readValue(row.getString("fields"), Field[].class));
    }

    /**
     * 收回的文件.
     *
     * @param takenAs the revision it became, null while it waits
     */
    record Returned(byte[] file, @Nullable Integer takenAs) {}

    void await(UUID id, UUID material, int revision, byte[] file, LocalDateTime at, String by) {
        jdbc.sql(
                        """
                        insert into material.returned (returned_id, material_id, file, digest, came_after, recorded_at, recorded_by)
                        values (:id, :material, :file, :digest, :revision, :at, :by)
                        """)
                .param("id", id)
                .param("material", material)
                .param("file", file)
                .param("digest", FileDigest.of(file))
                .param("revision", revision)
                .param("at", Today.stamp(at))
                .param("by", by)
                .update();
    }

    /** The one with this content that waits. */
    Optional<UUID> waiting(UUID material, byte[] file) {
        return jdbc.sql(
                        "select returned_id from material.returned where material_id = :material"
                                + " and digest = :digest and taken_as is null")
                .param("material", material)
                .param("digest", FileDigest.of(file))
                .query(UUID.class)
                .optional();
    }

    void taken(UUID id, UUID material, int revision) {
        jdbc.sql(
                        "update material.returned set taken_as = :revision where returned_id = :id"
                                + " and material_id = :material")
                .param("revision", revision)
                .param("id", id)
                .param("material", material)
                .update();
    }

    /**
     * The newest that waits: no file was taken back since.
     *
     * @param taking how a step begins that took a file back
     */
    Optional<Returns.Waiting> waiting(UUID material, String taking) {
        return jdbc.sql(
                        """
                        select r.returned_id, r.recorded_at at time zone 'Asia/Shanghai' as recorded_at, r.recorded_by
                          from material.returned r
                         where r.material_id = :material and r.taken_as is null
                           and not exists (select from material.revision v
                                            where v.district = r.district and v.material_id = r.material_id
                                              and v.number > r.came_after and starts_with(v.did, :taking))
                         order by r.returned_id desc limit 1
                        """)
                .param("material", material)
                .param("taking", taking)
                .query((row, _) ->
                        new Returns.Waiting(
                                row.getObject("returned_id", UUID.class),
                                row.getObject("recorded_at", LocalDateTime.class),
                                row.getString("recorded_by")))
                .optional();
    }

    Optional<Returned> returned(UUID id, UUID material) {
        return jdbc.sql(
                        "select file, taken_as from material.returned where returned_id = :id and"
                                + " material_id = :material")
                .param("id", id)
                .param("material", material)
                .query((row, _) ->
                        new Returned(
                                row.getBytes("file"), row.getObject("taken_as", Integer.class)))
                .optional();
    }
}
