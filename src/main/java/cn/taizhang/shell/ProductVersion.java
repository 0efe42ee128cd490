package cn.taizhang.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** 程序版本: as the build wrote it into the settings. */
final class ProductVersion {

    private ProductVersion() {}

    static String text() {
        var settings = new Properties();
        try (var in = ProductVersion.class.getResourceAsStream("/application.properties")) {
            settings.load(Objects.requireNonNull(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return settings.getProperty("spring.application.version", "?");
    }
}
