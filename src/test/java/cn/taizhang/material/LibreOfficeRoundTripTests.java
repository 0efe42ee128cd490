package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.LibreOffice;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.wordfile.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A material that another word processor has opened and saved; skipped where there is none and something may be skipped. */
@ProductTest
@DisplayName("经 LibreOffice 另存再收回")
class LibreOfficeRoundTripTests {

    private static final String STUDY = "study.sessions";

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Materials materials;
    @Autowired private Handouts handouts;
    @Autowired private Returns returns;

    @TempDir private Path folder;

    private Drafting drafting;
    private Material material;

    @BeforeEach
    void a_material_with_two_figures() {
        LibreOffice.assume();
        drafting = new Drafting(districts, product);
        material = drafting.started();
        materials.bind(drafting.office, material.id(), 1, 2, STUDY).orThrow();
    }

    @Test
    void figures_are_still_bound_and_nothing_is_remarked_on() throws Exception {
        var back = takenBack("first");

        assertThat(back.remarks()).isEmpty();
        drafting.studied();
        assertThat(drafting.shown(material, 1)).isEqualTo("2");
        assertThat(drafting.shown(material, 2)).isEqualTo("2");
    }

    @Test
    void the_file_it_saved_goes_out_with_new_figures_and_comes_back_again() throws Exception {
        takenBack("first");
        drafting.studied();

        var back = takenBack("second");

        assertThat(back.remarks()).isEmpty();
        assertThat(drafting.shown(material, 1)).isEqualTo("2");
    }

    private Returns.TakenBack takenBack(String name) throws IOException, InterruptedException {
        var file = folder.resolve(name + ".docx");
        Files.write(file, handouts.file(drafting.office, material.id()));
        var saved = Files.readAllBytes(LibreOffice.saved(file, folder.resolve(name)));
        return (Returns.TakenBack)
                returns.takeBack(
                                drafting.office,
                                material.id(),
                                TextFile.read(name + ".docx", saved).orThrow())
                        .orThrow();
    }
}
