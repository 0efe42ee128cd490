package cn.taizhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("配置")
class ConfigurationTests {

    @Test
    void no_setting_bears_a_name_that_the_framework_has_given_up() throws IOException {
        var settings = new Properties();
        try (var in = ConfigurationTests.class.getResourceAsStream("/application.properties")) {
            settings.load(in);
        }
        var metadata = metadata();

        for (String name : settings.stringPropertyNames()) {
            assertThat(metadata)
                    .as(name)
                    .noneMatch(text ->
                            text.contains("\"name\": \"" + name + "\"") && givenUp(text, name));
        }
    }

    private static boolean givenUp(String metadata, String name) {
        int at = metadata.indexOf("\"name\": \"" + name + "\"");
        int end = metadata.indexOf("\"name\":", at + 10);
        return metadata.substring(at, end < 0 ? metadata.length() : end)
                .contains("\"level\": \"error\"");
    }

    private static List<String> metadata() throws IOException {
        var found = new ArrayList<String>();
        for (var url :
                Collections.list(
                        ConfigurationTests.class
                                .getClassLoader()
                                .getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream in = url.openStream()) {
                found.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found;
    }
}
