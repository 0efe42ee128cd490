package cn.taizhang.recount;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.figure.Figures;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Exports;
import cn.taizhang.register.Registers;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * For any district: the recount is what the product says. A failure names its seed; {@code -Dtaizhang.districts.seed=N} makes that
 * district alone, {@code -Dtaizhang.districts.count=N} tries more of them than usual, and {@code -Dtaizhang.districts.one-in=1} asks
 * for every figure everywhere.
 */
@ProductTest
@DisplayName("独立复算：随机小区")
class RandomDistrictsTests {

    private static final String SEED = "taizhang.districts.seed";
    private static final String COUNT = "taizhang.districts.count";
    private static final int USUALLY = 15;

    /** Of an organization below the district only some figures are asked at a cut-off: asking is what takes the time here. */
    private static final int ONE_IN = Integer.getInteger("taizhang.districts.one-in", 8);

    private static final List<LocalDate> CUT_OFFS =
            List.of(
                    LocalDate.of(2020, 3, 31),
                    LocalDate.of(2020, 5, 31),
                    LocalDate.of(2020, 6, 30));

    @TempDir private static Path classes;

    private static RecountProgram program;

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;

    @BeforeAll
    static void the_recount_is_compiled() throws IOException {
        program = RecountProgram.compiledInto(classes);
    }

    static LongStream seeds() {
        Long only = Long.getLong(SEED);
        return only == null
                ? LongStream.rangeClosed(1, Integer.getInteger(COUNT, USUALLY))
                : LongStream.of(only);
    }

    @ParameterizedTest(name = "-D" + SEED + "={0}")
    @MethodSource("seeds")
    void both_counts_are_equal_for_every_organization_at_each_cut_off(
            long seed, @TempDir Path folder) throws ReflectiveOperationException {
        var district = RandomDistrict.of(seed, districts, product);
        var viewer = district.viewer();
        RecountProgram.export(
                product.getBean(Registers.class), product.getBean(Exports.class), viewer, folder);
        var differences =
                new Differences(product.getBean(Figures.class), viewer, program.reading(folder));
        var organizations = product.getBean(Organizations.class);
        var picked = new SplittableRandom(seed);
        for (var cutOff : CUT_OFFS) {
            for (var id : district.all()) {
                var organization = organizations.get(id);
                boolean whole = organization.kind() == OrganizationKind.DISTRICT;
                differences.compare(
                        organization,
                        cutOff,
                        figure -> isExported(figure) && (whole || picked.nextInt(ONE_IN) == 0));
            }
        }

        assertThat(differences.found()).as("seed %d", seed).isEmpty();
    }

    /** What the cadre section keeps never leaves the product; {@link RecountTests} counts it over from rows read under its role. */
    private static boolean isExported(String figure) {
        return !figure.startsWith("cadre.");
    }
}
