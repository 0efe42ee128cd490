package cn.taizhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

@DisplayName("模块边界")
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(TaizhangApplication.class);

    @Test
    void modules_use_only_what_they_say_they_use() {
        modules.verify();
    }

    @Test
    void every_module_says_what_it_uses() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/cn/taizhang"))) {
            assertThat(folders.filter(Files::isDirectory))
                    .allSatisfy(folder ->
                            assertThat(Files.readString(folder.resolve("package-info.java")))
                                    .contains("allowedDependencies"));
        }
    }

    @Test
    void the_map_of_modules_is_drawn_from_the_code() {
        var options = Documenter.Options.defaults().withOutputFolder("target/modules");
        new Documenter(modules, options).writeModulesAsPlantUml().writeModuleCanvases();

        assertThat(Path.of("target/modules/components.puml")).isNotEmptyFile();
    }
}
