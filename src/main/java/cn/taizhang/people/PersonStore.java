package cn.taizhang.people;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.secret.EncryptedColumn;
import cn.taizhang.secret.SecretValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of persons and posts; the only place where personal values are encrypted and read. */
@Repository
class PersonStore {

    private static final List<String> KEY = List.of("district", "person_id");

    static final List<EncryptedColumn> ENCRYPTED =
            List.of(
                    EncryptedColumn.of("people.person", KEY, "identity_cipher")
                            .matchedBy("identity_digest"),
                    EncryptedColumn.of("people.person", KEY, "phone_cipher"));

    private static final int BATCH = 1_000;

    private static final String POSTS =
            """
            select p.post_id, p.person_id, x.name as person_name, p.organization_id, o.name as organization_name,
                   p.title, p.from_on, p.to_on
              from people.post p
              join people.person x using (district, person_id)
              join organization.directory o using (district, organization_id)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final SecretValues secrets;

    PersonStore(JdbcClient jdbc, JdbcTemplate batch, SecretValues secrets) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.secrets = secrets;
    }

    void insert(List<NewPerson> wanted) {
        batch.batchUpdate(
                """
                insert into people.person (person_id, name, sex, born_on, identity_cipher, identity_digest,
                                           phone_cipher, residence_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                wanted,
                BATCH,
                (statement, p) -> {
                    statement.setObject(1, p.id().value());
                    statement.setString(2, p.name().strip());
                    statement.setString(3, p.sex().name());
                    statement.setObject(4, p.bornOn());
                    statement.setBytes(5, encrypted(text(p.identity())));
                    statement.setBytes(6, digest(text(p.identity())));
                    statement.setBytes(7, encrypted(p.telephone()));
                    statement.setObject(8, p.residence() == null ? null : p.residence().value());
                });
    }

    void appoint(List<NewPost> posts) {
        batch.batchUpdate(
                "insert into people.post (person_id, organization_id, title, from_on) values (?, ?, ?, ?)",
                posts,
                BATCH,
                (statement, p) -> {
                    statement.setObject(1, p.person().value());
                    statement.setObject(2, p.organization().value());
                    statement.setString(3, p.title().name());
                    statement.setObject(4, p.fromOn());
                });
    }

    Optional<PersonId> byIdentity(IdentityNumber number) {
        return jdbc.sql("select person_id from people.person where identity_digest = :digest")
                .param("digest", matchingDigest(number))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    byte[] matchingDigest(IdentityNumber number) {
        return secrets.digest(number.text());
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql(
                        """
                        select person_id, name, sex, born_on, identity_cipher, phone_cipher, residence_id, version
                          from people.person
                         where person_id = :id
                        """)
                .param("id", id.value())
                .query(this::person)
                .optional();
    }

    Optional<FullIdentity> fullIdentity(PersonId id) {
        return jdbc.sql(
                        "select identity_cipher, phone_cipher from people.person where person_id = :id")
                .param("id", id.value())
                .query((row, _) ->
                        new FullIdentity(
                                decrypted(row.getBytes("identity_cipher")),
                                decrypted(row.getBytes("phone_cipher"))))
                .optional();
    }

    Map<PersonId, FullIdentity> fullIdentities(Set<PersonId> ids) {
        var found = new HashMap<PersonId, FullIdentity>();
        jdbc.sql(
                        """
                        select person_id, identity_cipher, phone_cipher
                          from people.person
                         where district = kernel.current_district() and person_id = any(:ids)
                        """)
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) ->
                        found.put(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                new FullIdentity(
                                        decrypted(row.getBytes("identity_cipher")),
                                        decrypted(row.getBytes("phone_cipher")))))
                .list();
        return found;
    }

    boolean replace(NewPerson p, int version) {
        var residence = p.residence();
        return jdbc.sql(
                                """
                                update people.person
                                   set name = :name, sex = :sex, born_on = :bornOn, identity_cipher = :identity,
                                       identity_digest = :digest, phone_cipher = :phone, residence_id = :residence,
                                       version = version + 1
                                 where person_id = :id and version = :version
                                """)
                        .param("id", p.id().value())
                        .param("version", version)
                        .param("name", p.name().strip())
                        .param("sex", p.sex().name())
                        .param("bornOn", p.bornOn())
                        .param("identity", encrypted(text(p.identity())), Types.BINARY)
                        .param("digest", digest(text(p.identity())), Types.BINARY)
                        .param("phone", encrypted(p.telephone()), Types.BINARY)
                        .param("residence", residence == null ? null : residence.value())
                        .update()
                == 1;
    }

    void replaceTelephone(PersonId id, String telephone) {
        jdbc.sql(
                        """
                        update people.person set phone_cipher = :phone, version = version + 1
                         where person_id = :id
                        """)
                .param("id", id.value())
                .param("phone", secrets.encrypt(telephone))
                .update();
    }

    /** What of a person goes into the digest of a batch; numbers by their keyed digest only. */
    List<@Nullable Object> digestFields(NewPerson p) {
        var fields = new ArrayList<@Nullable Object>();
        fields.add(p.id());
        fields.add(p.name().strip());
        fields.add(p.sex().name());
        fields.add(p.bornOn());
        fields.add(p.residence());
        for (var number : new @Nullable String[] {text(p.identity()), p.telephone()}) {
            fields.add(number == null ? null : HexFormat.of().formatHex(secrets.digest(number)));
        }
        return fields;
    }

    List<Post> postsOf(PersonId id) {
        return jdbc.sql(
                        POSTS
                                + """
                                 where p.person_id = :id
                                 order by p.from_on desc
                                """)
                .param("id", id.value())
                .query(PersonStore::post)
                .list();
    }

    List<Post> postsIn(OrganizationId organization, LocalDate day) {
        return jdbc.sql(
                        POSTS
                                + """
                                 where p.organization_id = :organization and p.from_on <= :day and p.to_on > :day
                                 order by array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_COMMITTEE_MEMBER',
                                                           'COMMITTEE_MEMBER', 'LEADING_CADRE', 'DIRECTOR', 'STAFF'], p.title),
                                          x.name
                                """)
                .param("organization", organization.value())
                .param("day", day)
                .query(PersonStore::post)
                .list();
    }

    List<Post> holding(PostTitle title, Set<OrganizationId> organizations) {
        return jdbc.sql(
                        POSTS
                                + """
                                 where p.title = :title and p.organization_id = any(:organizations)
                                 order by p.from_on
                                """)
                .param("title", title.name())
                .param(
                        "organizations",
                        organizations.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query(PersonStore::post)
                .list();
    }

    List<InOffice> inOffice(OrganizationId organization, PostTitle title, LocalDate day) {
        return jdbc.sql(
                        "select person_name, from_on from people.in_office(:organization, :title, :day)")
                .param("organization", organization.value())
                .param("title", title.name())
                .param("day", day)
                .query(InOffice.class)
                .list();
    }

    private Person person(ResultSet row, int n) throws SQLException {
        byte[] identity = row.getBytes("identity_cipher");
        byte[] telephone = row.getBytes("phone_cipher");
        UUID residence = row.getObject("residence_id", UUID.class);
        return new Person(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                Sex.valueOf(row.getString("sex")),
                row.getObject("born_on", LocalDate.class),
                identity == null
                        ? null
                        : IdentityNumber.parse(secrets.decrypt(identity)).orElseThrow().masked(),
                telephone == null ? null : Masking.telephone(secrets.decrypt(telephone)),
                residence == null ? null : new OrganizationId(residence),
                row.getInt("version"));
    }

    private static Post post(ResultSet row, int n) throws SQLException {
        return new Post(
                row.getObject("post_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("organization_name"),
                PostTitle.valueOf(row.getString("title")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class));
    }

    private static @Nullable String text(@Nullable IdentityNumber number) {
        return number == null ? null : number.text();
    }

    private @Nullable String decrypted(byte @Nullable [] cipher) {
        return cipher == null ? null : secrets.decrypt(cipher);
    }

    private byte @Nullable [] encrypted(@Nullable String plain) {
        return plain == null ? null : secrets.encrypt(plain);
    }

    private byte @Nullable [] digest(@Nullable String plain) {
        return plain == null ? null : secrets.digest(plain);
    }
}
