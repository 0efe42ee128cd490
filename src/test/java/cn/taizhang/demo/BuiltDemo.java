package cn.taizhang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.TaizhangApplication;
import cn.taizhang.account.Viewer;
import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.figure.Breakdown;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestFolders;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** 建好的演示区: the product on a database of its own, with the demonstration built as of a day. */
public final class BuiltDemo implements AutoCloseable {

    final LocalDate asOf;
    final DemoResult result;
    public final OrganizationId district;

    private final ConfigurableApplicationContext context;
    private final JdbcClient owner;
    private final Viewer viewer;

    private BuiltDemo(
            ConfigurableApplicationContext context, DatabaseAccess database, LocalDate asOf) {
        this.context = context;
        this.owner = TestDatabase.clientOf(database);
        this.asOf = asOf;
        this.result = context.getBean(DemoDistrict.class).build(asOf, new StepTimes());
        this.district = bean(Organizations.class).district().orElseThrow().id();
        this.viewer = Viewer.commandLine("test", district);
    }

    /** The one as of the usual day, built once for all tests that only read it. */
    public static BuiltDemo usual() {
        return Usual.ONLY;
    }

    private static final class Usual {
        static final BuiltDemo ONLY = asOf(DemoDistrict.USUAL_DAY);
    }

    static BuiltDemo asOf(LocalDate day) {
        DatabaseAccess database = TestDatabase.migrated();
        var application = database.application();
        var heads = TestFolders.own("heads").resolve(UUID.randomUUID().toString());
        var context =
                new SpringApplicationBuilder(TaizhangApplication.class)
                        .initializers(BuiltDemo::hashQuickly)
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=" + application.url(),
                                "--spring.datasource.username=" + application.user(),
                                "--spring.datasource.password=" + application.password(),
                                "--taizhang.key-file=" + TestFolders.own("demo.key"),
                                // several stand at once, beside the tests' own pool
                                "--spring.datasource.hikari.maximum-pool-size=4",
                                "--taizhang.audit-key=" + heads.resolve("audit.key"),
                                "--taizhang.parcel-key=" + heads.resolve("parcel.key"),
                                "--taizhang.audit-heads=" + heads.resolve("audit-heads"),
                                "--taizhang.clock-starts-at=" + day + "T01:00:00Z");
        return new BuiltDemo(context, database, day);
    }

    private static void hashQuickly(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean(
                        "quickPasswords",
                        PasswordEncoder.class,
                        () -> new BCryptPasswordEncoder(4),
                        definition -> definition.setPrimary(true));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The one on the command line, who may read and count everything. */
    public Viewer viewer() {
        return viewer;
    }

    /** What a report of the half-year prints. */
    FigureValue figure(String code) {
        return figure(code, asOf);
    }

    FigureValue figure(String code, LocalDate cutOff) {
        return bean(Figures.class).evaluate(viewer, definition(code), question(cutOff));
    }

    Breakdown breakdown(String code) {
        return bean(Figures.class).breakdown(viewer, definition(code), question(asOf));
    }

    /** Counts by a query of its own: how a careless reader of the tables might count. */
    long count(String sql) {
        return owner.sql(sql).query(Long.class).single();
    }

    List<String> texts(String sql) {
        return owner.sql(sql).query(String.class).list();
    }

    private FigureDefinition definition(String code) {
        return bean(Figures.class).find(code).orElseThrow();
    }

    private FigureQuestion question(LocalDate cutOff) {
        var period = ReportPeriod.containing(cutOff, ReportPeriod.Span.HALF_YEAR);
        return new FigureQuestion(district, period, cutOff, FigureQuestion.Occasion.REPORT);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Prints what each step took: read by people who build it, asserted by nobody. */
    private static final class StepTimes implements Progress {

        private long began;

        @Override
        public void at(String step, long done, long total) {
            if (done == 0) {
                began = System.nanoTime();
            } else {
                System.out.printf(
                        "演示区：%s %d 条，%d 毫秒%n", step, done, (System.nanoTime() - began) / 1_000_000);
            }
        }
    }

    /** A trap that does not bite is no trap: the careless count is what it is said to be, and the figure is another. */
    void bites(String figure, long right, long careless, String carelessly) {
        assertThat(count(carelessly)).as("careless").isEqualTo(careless).isNotEqualTo(right);
        assertThat(figure(figure).value()).as("right").isEqualTo(right);
    }
}
