package cn.taizhang.membership;

import static cn.taizhang.register.SheetFiles.refusals;
import static cn.taizhang.register.SheetFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Ids;
import cn.taizhang.register.ImportMode;
import cn.taizhang.register.Imports;
import cn.taizhang.register.SheetFiles;
import cn.taizhang.testing.PersonNumbers;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 大批导入: rows a second beside COPY of as many into the same tables, on the same server; by {@code -Dbulk.rows=20000}. Numbers
 * for docs/performance.md, no verdict for a build machine that does other things meanwhile.
 */
@ProductTest
@DisplayName("大批导入的速度")
@EnabledIfSystemProperty(named = "bulk.rows", matches = "\\d+")
class BulkImportTests {

    private static final int ROWS = Integer.getInteger("bulk.rows", 0);

    @Autowired private TestDistricts districts;
    @Autowired private Imports imports;
    @TempDir private Path folder;
    private int file;

    @Test
    void persons_and_rolls_beside_copy() throws Exception {
        for (int round = 0; round < Integer.getInteger("bulk.rounds", 3); round++) {
            var district = districts.found();
            var all = Viewer.commandLine("test", district.district());
            report("people", imported(all, "people", persons(), ROWS));
            var members = members();
            report("memberships", imported(all, "memberships", members, ROWS));
            report("memberships, the same", imported(all, "memberships", members, ROWS));
            try (var connection = TestDatabase.shared().connect()) {
                report("COPY people.person", copied(connection, false, district));
                report("COPY person + slice", copied(connection, true, district));
            }
        }
    }

    private static void report(String what, long nanos) {
        System.out.printf(
                "BULK %s: %d rows, %.0f rows/s, heap %d MB%n",
                what,
                ROWS,
                ROWS * 1e9 / nanos,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }

    private Path persons() {
        file++;
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(row("姓名", "身份证号", "联系电话", "居住社区"));
        for (int i = 0; i < ROWS; i++) {
            rows.add(
                    row(
                            name(i),
                            PersonNumbers.ofWoman(bornOn(i)),
                            "138" + (10_000_000 + i),
                            "天祥社区"));
        }
        return SheetFiles.xlsx(folder, rows);
    }

    private Path members() {
        file++;
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(row("姓名", "身份证号", "联系电话", "所在党支部", "人员类别", "入党日期", "列入日期"));
        for (int i = 0; i < ROWS; i++) {
            rows.add(
                    row(
                            name(i),
                            PersonNumbers.ofWoman(bornOn(i)),
                            "138" + (10_000_000 + i),
                            i % 2 == 0 ? "天祥社区第一党支部" : "清源社区第一党支部",
                            "正式党员",
                            "2005-07-01",
                            "2018-01-01"));
        }
        return SheetFiles.xlsx(folder, rows);
    }

    /** Nobody has a namesake born the same day. */
    private String name(int i) {
        return "人" + file + "-" + i % 4_999;
    }

    /** Spread over fifty years, as people are. */
    private static String bornOn(int i) {
        return LocalDate.of(1950, 1, 1).plusDays(i * 7L % 18_000).toString().replace("-", "");
    }

    private long imported(Viewer viewer, String register, Path file, int rows) {
        long start = System.nanoTime();
        var sheet =
                new SheetFiles(imports, viewer, folder)
                        .bring(register, "", ImportMode.ALL_OR_NOTHING, file);
        long nanos = System.nanoTime() - start;
        assertThat(refusals(sheet)).isEmpty();
        assertThat(sheet.added() + sheet.same()).isEqualTo(rows);
        return nanos;
    }

    private static long copied(Connection connection, boolean slices, TestDistrict district)
            throws Exception {
        var persons = new StringBuilder();
        var rolls = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            var id = Ids.next();
            String digest = (id.toString() + UUID.randomUUID()).replace("-", "").substring(0, 64);
            persons.append(
                    "%s\t人%d\tFEMALE\t1980-05-06\t\\\\x%s%s\t\\\\x%s\t\\\\x%s\t%s%n"
                            .formatted(
                                    id,
                                    i % 997,
                                    digest,
                                    digest.substring(0, 30),
                                    digest,
                                    digest,
                                    slices ? "\\N" : district.firstCommunity()));
            rolls.append(
                    "%s\t%s\tFORMAL\t2018-01-01\t2005-07-01%n"
                            .formatted(id, district.firstBranch()));
        }
        var copy = new CopyManager(connection.unwrap(BaseConnection.class));
        connection.setAutoCommit(false);
        long start = System.nanoTime();
        copy.copyIn(
                "copy people.person (person_id, name, sex, born_on, identity_cipher, identity_digest, phone_cipher, residence_id) from stdin",
                new StringReader(persons.toString()));
        if (slices) {
            copy.copyIn(
                    "copy membership.slice (person_id, organization_id, kind, from_on, joined_on) from stdin",
                    new StringReader(rolls.toString()));
        }
        connection.commit();
        return System.nanoTime() - start;
    }
}
