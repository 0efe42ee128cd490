package cn.taizhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import org.springframework.modulith.docs.Documenter;

@DisplayName("模块边界")
class ModularityTests {

    private static final Path MAP = Path.of("docs", "modules", "README.md");
    private static final Path SOURCES = Path.of("src", "main", "java", "cn", "taizhang");

    private final ApplicationModules modules = ApplicationModules.of(TaizhangApplication.class);

    @Test
    void modules_use_only_what_they_say_they_use() {
        modules.verify();
    }

    @Test
    void every_module_says_what_it_uses() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            assertThat(folders.filter(Files::isDirectory))
                    .allSatisfy(folder ->
                            assertThat(Files.readString(folder.resolve("package-info.java")))
                                    .contains("allowedDependencies"));
        }
    }

    @Test
    @DisplayName("docs/modules 与代码一致（不一致时以 -Ddocs.write=true 重写）")
    void the_map_of_modules_is_drawn_from_the_code() throws IOException {
        String drawn = drawn();
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(MAP.getParent());
            Files.writeString(MAP, drawn);
        }

        assertThat(Files.readString(MAP)).isEqualTo(drawn);
    }

    @Test
    void a_canvas_can_be_written_for_every_module() {
        var folder = Documenter.Options.defaults().withOutputFolder("target/modules");

        new Documenter(modules, folder).writeModulesAsPlantUml().writeModuleCanvases();

        assertThat(Path.of("target/modules/components.puml")).isNotEmptyFile();
    }

    private String drawn() {
        var sorted =
                modules.stream()
                        .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                        .toList();
        var text =
                new StringBuilder(
                        "# Modules\n\nDrawn from the code by `ModularityTests`; arrows point at what a module uses.\n\n");
        text.append("```mermaid\nflowchart TD\n");
        for (var module : sorted) {
            text.append(
                    "  %s[\"%s %s\"]\n"
                            .formatted(name(module), name(module), module.getDisplayName()));
        }
        for (var module : sorted) {
            usedBy(module)
                    .forEach(used -> text.append("  %s --> %s\n".formatted(name(module), used)));
        }
        text.append("```\n\n| module | 中文 | uses |\n|---|---|---|\n");
        for (var module : sorted) {
            text.append(
                    "| %s | %s | %s |\n"
                            .formatted(
                                    name(module),
                                    module.getDisplayName(),
                                    String.join(", ", usedBy(module))));
        }
        return text.toString();
    }

    private List<String> usedBy(ApplicationModule module) {
        return module.getDependencies(modules, DependencyDepth.IMMEDIATE).stream()
                .map(ApplicationModuleDependency::getTargetModule)
                .map(ModularityTests::name)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
