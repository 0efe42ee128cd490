package cn.taizhang.portal;

import cn.taizhang.database.EmbeddedPostgres;
import cn.taizhang.database.SeparateStructure;
import cn.taizhang.parcel.ExchangeFolder;
import cn.taizhang.parcel.PublicKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 群众端服务: the public pages with their database, from start to end. */
public final class PortalServer implements AutoCloseable {

    private static final SeparateStructure STRUCTURE =
            new SeparateStructure("portal", "taizhang_portal");

    private final PortalDirectory directory;
    private final EmbeddedPostgres database;
    private final ConfigurableApplicationContext context;

    private PortalServer(
            PortalDirectory directory,
            EmbeddedPostgres database,
            ConfigurableApplicationContext context) {
        this.directory = directory;
        this.database = database;
        this.context = context;
    }

    /**
     * Opens the directory and answers on the web.
     *
     * @param innerKey the inner side's public key where it is told now; it is kept
     * @param settings what the web server is told, and further settings
     */
    public static PortalServer open(
            Path data, Path exchange, @Nullable PublicKey innerKey, Map<String, Object> settings) {
        var directory = PortalDirectory.at(data);
        if (innerKey != null) {
            directory.keepInnerKey(innerKey);
        }
        var database = EmbeddedPostgres.open(directory.data());
        try {
            var access = STRUCTURE.migrate(database.access());
            var properties = new HashMap<>(settings);
            properties.put("spring.config.name", "portal");
            properties.put("spring.datasource.url", access.url());
            properties.put("spring.datasource.username", access.user());
            properties.put("spring.datasource.password", access.password());
            var context =
                    new SpringApplicationBuilder(PortalApplication.class)
                            .registerShutdownHook(false)
                            .logStartupInfo(false)
                            .properties(properties)
                            .initializers((GenericApplicationContext beans) -> {
                                beans.registerBean(PortalDirectory.class, () -> directory);
                                var settled =
                                        beans.getEnvironment()
                                                .getProperty(
                                                        "taizhang.portal.exchange-settles",
                                                        Duration.class,
                                                        Duration.ofMinutes(2));
                                beans.registerBean(
                                        ExchangeFolder.class,
                                        () -> new ExchangeFolder(exchange, settled));
                            })
                            .run();
            return new PortalServer(directory, database, context);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    public int port() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? 0 : server.getPort();
    }

    public EmbeddedPostgres database() {
        return database;
    }

    /** What the inner side is to be told. */
    public PublicKey publicKey() {
        return directory.signingKey().publicKey();
    }

    /** What was told of the inner side. */
    public Optional<PublicKey> innerKey() {
        return directory.innerKey();
    }

    /** 摆渡一次: reads and writes what there is now; else this happens every so often. */
    public void exchange() {
        context.getBean(PortalExchange.class).round();
    }

    /** Every address that is answered. */
    Map<RequestMappingInfo, HandlerMethod> mappings() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    /** Who takes what comes from the inner side. */
    List<ItemTaker> takers() {
        return List.copyOf(context.getBeansOfType(ItemTaker.class).values());
    }

    /** Of what classes everything is that works here. */
    public List<String> beanTypes() {
        return Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(Objects::nonNull)
                .map(Class::getName)
                .toList();
    }

    @Override
    public void close() {
        try {
            context.close();
        } finally {
            database.close();
        }
    }
}
