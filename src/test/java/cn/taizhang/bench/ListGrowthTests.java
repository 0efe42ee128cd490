package cn.taizhang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.TaizhangApplication;
import cn.taizhang.account.Viewer;
import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.kernel.Acting;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingQuestion;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.membership.Memberships;
import cn.taizhang.membership.RollQuestion;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.Records;
import cn.taizhang.register.Registers;
import cn.taizhang.register.RowQuestion;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.TestFolders;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * 台账长了以后: pages of long lists, and the same pages of short ones in a database of their own, as an account asks for them. With
 * {@code -Dlists.rows=1000000 -Dlists.rounds=9} (bench/lists) they are timed in turns; the times are printed and decide nothing here.
 */
@DisplayName("长台账的一页")
class ListGrowthTests {

    private static final int ROWS = Integer.getInteger("lists.rows", 1_500);
    private static final int FEW = Math.min(1_000, ROWS / 2);
    private static final int ROUNDS = Integer.getInteger("lists.rounds", 1);
    private static final int PAGE = 51;
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    private static final RowQuestion ALL = RowQuestion.ALL;

    /** In one row of the list only. */
    private static final String RARE = "独此一条";

    /** The same; a word has two characters, as most have. */
    private static final String RARE_PAIR = "独此";

    @Test
    void a_page_is_full_and_what_is_searched_for_is_found_however_long_the_list() {
        try (var few = filled(FEW);
                var many = filled(ROWS)) {
            var pages = List.of(few, many);
            for (String who : List.of("officer", "street1", "community1")) {
                documents(pages, who);
                meetings(pages, who);
                persons(pages, who);
            }
        }
    }

    private static void documents(List<Pages> pages, String who) {
        compare(pages, who, "documents, first page", PAGE, (on, by) -> on.documents(by, ALL));
        var byTitle = new RowQuestion("", Map.of(), "title", false, null);
        compare(pages, who, "documents, by title", PAGE, (on, by) -> on.documents(by, byTitle));
        compare(
                pages,
                who,
                "documents, deep page",
                PAGE,
                (on, by) -> on.documents(by, ALL.after(on.document())));
        compare(
                pages,
                who,
                "documents, many found",
                PAGE,
                (on, by) -> on.documents(by, with("制度")));
        compare(pages, who, "documents, one found", 1, (on, by) -> on.documents(by, with(RARE)));
        compare(
                pages,
                who,
                "documents, one found by two characters",
                1,
                (on, by) -> on.documents(by, with(RARE_PAIR)));
    }

    private static RowQuestion with(String text) {
        return new RowQuestion(text, Map.of(), "", false, null);
    }

    private static void meetings(List<Pages> pages, String who) {
        compare(pages, who, "meetings, first page", PAGE, (on, by) -> on.meetings(by, "", null));
        compare(
                pages,
                who,
                "meetings, deep page",
                PAGE,
                (on, by) -> on.meetings(by, "", on.meeting()));
        compare(pages, who, "meetings, many found", PAGE, (on, by) -> on.meetings(by, "学习", null));
        compare(pages, who, "meetings, one found", 1, (on, by) -> on.meetings(by, RARE, null));
        compare(
                pages,
                who,
                "meetings, one found by two characters",
                1,
                (on, by) -> on.meetings(by, RARE_PAIR, null));
    }

    private static void persons(List<Pages> pages, String who) {
        compare(pages, who, "people, first page", PAGE, (on, by) -> on.persons(by, "", null));
        compare(pages, who, "people, deep page", PAGE, (on, by) -> on.persons(by, "", on.person()));
        compare(pages, who, "people, many found", PAGE, (on, by) -> on.persons(by, "人", null));
        compare(pages, who, "people, one found", 1, (on, by) -> on.persons(by, RARE, null));
        compare(
                pages,
                who,
                "people, one found by two characters",
                1,
                (on, by) -> on.persons(by, RARE_PAIR, null));
    }

    private static void compare(
            List<Pages> pages,
            String who,
            String what,
            int rows,
            ToIntBiFunction<Pages, Viewer> asking) {
        var taken = new double[2][ROUNDS];
        for (int n = ROUNDS > 1 ? -1 : 0; n < ROUNDS; n++) {
            for (int i = 0; i < 2; i++) {
                var viewer = pages.get(i).district().logins().get(who).viewer();
                long start = System.nanoTime();
                int found = asking.applyAsInt(pages.get(i), viewer);
                if (n >= 0) {
                    taken[i][n] = (System.nanoTime() - start) / 1e6;
                }
                assertThat(found).as("%s as %s", what, who).isEqualTo(rows);
            }
        }
        Arrays.sort(taken[0]);
        Arrays.sort(taken[1]);
        if (ROUNDS > 1) {
            double few = taken[0][ROUNDS / 2];
            double many = taken[1][ROUNDS / 2];
            System.out.printf(
                    Locale.ROOT,
                    "LISTS %s as %s: %d rows %.1f ms, %d rows %.1f ms, ratio %.2f%n",
                    what,
                    who,
                    ROWS,
                    many,
                    FEW,
                    few,
                    many / few);
        }
    }

    /** The product on a database of its own that holds so many rows of each register. */
    private static Pages filled(int rows) {
        var database = TestDatabase.fresh();
        var product = started(database);
        var district =
                Acting.commandLine().call(() -> product.getBean(TestDistricts.class).found());
        var owner = TestDatabase.clientOf(database);
        fill(database, district, rows);
        owner.sql("vacuum analyze").update();
        var community = district.firstCommunity().value();
        return new Pages(
                product,
                district,
                halfWay(
                        owner,
                        "document.document where organization_id = :community order by issued_on desc, document_id desc",
                        "document_id",
                        community),
                halfWay(
                        owner,
                        "meeting.meeting where host_id = :community order by held_on desc, meeting_id desc",
                        "meeting_id",
                        community),
                halfWay(
                        owner,
                        "people.person where residence_id = :community order by name, person_id",
                        "person_id",
                        community));
    }

    private static ConfigurableApplicationContext started(DatabaseAccess database) {
        var access = database.application();
        var heads = TestFolders.own("heads").resolve(UUID.randomUUID().toString());
        return new SpringApplicationBuilder(TaizhangApplication.class, TestDistricts.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .properties(
                        "spring.datasource.url=" + access.url(),
                        "spring.datasource.username=" + access.user(),
                        "spring.datasource.password=" + access.password(),
                        "taizhang.roll-ups.every=P1D",
                        "taizhang.key-file=" + TestFolders.own("lists.key"),
                        "taizhang.audit-key=" + heads.resolve("audit.key"),
                        "taizhang.parcel-key=" + heads.resolve("parcel.key"),
                        "taizhang.audit-heads=" + heads.resolve("audit-heads"),
                        "taizhang.clock-starts-at=2020-06-30T01:00:00Z")
                .run("--spring.datasource.hikari.maximum-pool-size=4");
    }

    private static UUID halfWay(JdbcClient owner, String rows, String id, UUID community) {
        return owner.sql(
                        """
                        select id from (select %1$s as id, row_number() over () as place, count(*) over () as rows
                                          from (select * from %2$s) ordered) placed
                         where place = rows / 2
                        """
                                .formatted(id, rows))
                .param("community", community)
                .query(UUID.class)
                .single();
    }

    private static void fill(DatabaseAccess database, TestDistrict district, int rows) {
        run(
                database,
                rows,
                """
                insert into document.document (organization_id, title, kind_key, category, state, issued_on, in_force_on,
                                               recorded_at, recorded_by, request_key)
                select (cast(:places as uuid[]))[1 + n % 3], case n when 3 then :rare else '制度' || n end, '制度' || n % 400,
                       'SUPPORTING', 'IN_FORCE', date '2018-01-01' + n % 700, date '2018-01-01' + n % 700,
                       timestamptz '2020-06-30', 'x', gen_random_uuid()
                  from generate_series(1, :rows) n
                """,
                communities(district));
        run(
                database,
                rows,
                """
                with added as (
                    insert into meeting.meeting (kind, topic, host_id, held_on, state, expected, attended, recorded_at, recorded_on,
                                                 recorded_by, request_key)
                    select 'STUDY', case n when 3 then :rare else '学习' || n end, (cast(:places as uuid[]))[1 + n % 3],
                           date '2019-01-01' + n % 547, 'HELD', 30, n % 30, timestamptz '2020-06-30', date '2020-06-30', 'x',
                           gen_random_uuid()
                      from generate_series(1, :rows) n
                    returning meeting_id, held_on, host_id)
                insert into meeting.participant (meeting_id, held_on, organization_id, part)
                select meeting_id, held_on, host_id, 'HOST' from added
                """,
                communities(district));
        run(
                database,
                rows,
                """
                insert into people.person (name, sex, born_on, residence_id)
                select case n when 3 then :rare else '人' || n end, 'MALE', date '1960-01-01' + n % 12000,
                       (cast(:places as uuid[]))[1 + n % 3]
                  from generate_series(1, :rows) n
                """,
                communities(district));
    }

    /** The first of them is given to every third row, beginning with the third. */
    private static UUID[] communities(TestDistrict district) {
        return Stream.of(
                        district.firstCommunity(),
                        district.secondCommunity(),
                        district.thirdCommunity())
                .map(OrganizationId::value)
                .toArray(UUID[]::new);
    }

    /** Unnoted and without asking whether what is referred to is there: quicker for a million rows, and no list reads what is noted. */
    private static void run(DatabaseAccess database, int rows, String sql, UUID[] places) {
        var access = TestDatabase.asSuperuser(database);
        var connection =
                new SingleConnectionDataSource(
                        access.url(), access.user(), access.password(), true);
        try {
            var superuser = JdbcClient.create(connection);
            superuser.sql("set session_replication_role = replica").update();
            superuser
                    .sql(sql)
                    .param("places", places)
                    .param("rare", RARE)
                    .param("rows", rows)
                    .update();
        } finally {
            connection.destroy();
        }
    }

    /** 一份数据, with a row half-way down each list. */
    private record Pages(
            ConfigurableApplicationContext product,
            TestDistrict district,
            UUID document,
            UUID meeting,
            UUID person)
            implements AutoCloseable {

        int documents(Viewer viewer, RowQuestion question) {
            var documents = product.getBean(Registers.class).get("documents");
            return asked(
                    viewer,
                    () -> product.getBean(Records.class).page(viewer, documents, question, PAGE));
        }

        int meetings(Viewer viewer, String search, @Nullable UUID after) {
            var day = after == null ? null : heldOn(viewer, after);
            var id = after == null ? null : new MeetingId(after);
            var question = new MeetingQuestion(search, null, null, null, null, null, day, id, PAGE);
            return asked(viewer, () -> product.getBean(Meetings.class).list(viewer, question));
        }

        private LocalDate heldOn(Viewer viewer, UUID meeting) {
            return Acting.account(account(viewer))
                    .call(() -> product.getBean(Meetings.class).get(viewer, new MeetingId(meeting)))
                    .heldOn();
        }

        int persons(Viewer viewer, String search, @Nullable UUID after) {
            var question =
                    new RollQuestion(
                            search, after == null ? null : new PersonId(after), null, PAGE);
            return asked(
                    viewer,
                    () -> product.getBean(Memberships.class).persons(viewer, TODAY, question));
        }

        private static int asked(Viewer viewer, Supplier<List<?>> question) {
            return Acting.account(account(viewer)).call(() -> question.get().size());
        }

        private static UUID account(Viewer viewer) {
            return Objects.requireNonNull(viewer.account()).value();
        }

        @Override
        public void close() {
            product.close();
        }
    }
}
