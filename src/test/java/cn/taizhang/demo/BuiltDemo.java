package cn.taizhang.demo;

import cn.taizhang.TaizhangApplication;
import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.database.Migrations;
import cn.taizhang.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 建好的演示区: the product on a database of its own, with the demonstration built as of a day. */
final class BuiltDemo implements AutoCloseable {

    final ConfigurableApplicationContext context;
    final DemoResult result;
    final List<String> steps = new ArrayList<>();

    private BuiltDemo(ConfigurableApplicationContext context, LocalDate asOf) {
        this.context = context;
        long[] last = {System.nanoTime()};
        this.result =
                context.getBean(DemoDistrict.class)
                        .build(
                                asOf,
                                (step, done, total) -> {
                                    long now = System.nanoTime();
                                    steps.add(
                                            "%s %d/%d %d ms"
                                                    .formatted(
                                                            step,
                                                            done,
                                                            total,
                                                            (now - last[0]) / 1_000_000));
                                    last[0] = now;
                                });
        steps.add("end %d ms".formatted((System.nanoTime() - last[0]) / 1_000_000));
    }

    static BuiltDemo asOf(LocalDate day) {
        DatabaseAccess database = TestDatabase.empty();
        Migrations.migrate(database);
        var context =
                new SpringApplicationBuilder(TaizhangApplication.class)
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password(),
                                "--taizhang.key-file=" + Path.of("target", "test-keys", "demo.key"),
                                "--taizhang.clock-starts-at=" + day + "T01:00:00Z");
        return new BuiltDemo(context, day);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Counts by hand, with a query of its own, what a careless reader might count. */
    long count(String sql) {
        return bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    List<String> texts(String sql) {
        return bean(JdbcClient.class).sql(sql).query(String.class).list();
    }

    @Override
    public void close() {
        context.close();
    }
}
