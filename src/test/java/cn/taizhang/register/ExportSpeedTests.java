package cn.taizhang.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.spreadsheet.Cell;
import cn.taizhang.spreadsheet.SheetColumn;
import cn.taizhang.spreadsheet.SheetPlan;
import cn.taizhang.spreadsheet.SpreadsheetWriter;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistricts;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 导出的速度: a register written out, and its cells written by the library alone. With {@code -Dexport.rows=100000 -Dexport.rounds=9}
 * (bench/export) both are timed in turns; the times are printed and decide nothing here.
 */
@ProductTest
@DisplayName("导出的速度")
class ExportSpeedTests {

    private static final int ROWS = Integer.getInteger("export.rows", 300);
    private static final int ROUNDS = Integer.getInteger("export.rounds", 1);
    private static final int FLUSHED_AFTER = 500;

    @Autowired private TestDistricts districts;
    @Autowired private Registers registers;
    @Autowired private Records records;
    @Autowired private Exports exports;
    @TempDir private Path folder;

    /** 写出. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    @Test
    void a_register_is_written_beside_its_cells_alone() throws IOException {
        var district = districts.found();
        var all = Viewer.commandLine("test", district.district());
        fill(
                district.firstCommunity().value(),
                district.thirdCommunity().value(),
                district.firstBranch().value());
        for (String key : List.of("people", "memberships", "meetings")) {
            var register = registers.get(key);
            var columns =
                    register.columns().stream().filter(one -> !one.is(Trait.PERSONAL)).toList();
            var cells = new ArrayList<List<Cell>>();
            records.each(
                    all,
                    register,
                    columns,
                    RowQuestion.ALL,
                    entry -> cells.add(cells(columns, entry)));
            assertThat(cells).hasSize(ROWS);
            compare(
                    key,
                    out -> exports.write(all, register, RowQuestion.ALL, false, out),
                    out -> ours(columns, cells, out),
                    out -> alone(cells, out));
        }
    }

    private static List<Cell> cells(List<Column<?>> columns, Entry entry) {
        var cells = new ArrayList<Cell>();
        columns.forEach(column -> cells.add(entry.cell(column)));
        cells.add(new Cell.Text(String.valueOf(entry.id())));
        return cells;
    }

    private void compare(String key, Writing register, Writing writer, Writing library)
            throws IOException {
        var whole = new double[ROUNDS];
        var ours = new double[ROUNDS];
        var theirs = new double[ROUNDS];
        for (int n = ROUNDS > 1 ? -2 : 0; n < ROUNDS; n++) {
            double first = timed(register);
            double second = timed(writer);
            double third = timed(library);
            if (n >= 0) {
                whole[n] = first;
                ours[n] = second;
                theirs[n] = third;
            }
        }
        for (var times : List.of(whole, ours, theirs)) {
            Arrays.sort(times);
        }
        if (ROUNDS > 1) {
            double yardstick = theirs[ROUNDS / 2];
            System.out.printf(
                    Locale.ROOT,
                    "EXPORT %s, %d rows: register %.0f ms, our writer alone %.0f ms, the library alone %.0f ms (%.0f–%.0f);"
                            + " speed beside the library %.2f, of the writer %.2f%n",
                    key,
                    ROWS,
                    whole[ROUNDS / 2],
                    ours[ROUNDS / 2],
                    yardstick,
                    theirs[0],
                    theirs[ROUNDS - 1],
                    yardstick / whole[ROUNDS / 2],
                    yardstick / ours[ROUNDS / 2]);
        }
    }

    private double timed(Writing writing) throws IOException {
        var file = folder.resolve("out.xlsx");
        long start = System.nanoTime();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            writing.to(out);
        }
        double taken = (System.nanoTime() - start) / 1e6;
        assertThat(file).isNotEmptyFile();
        return taken;
    }

    private static void ours(List<Column<?>> columns, List<List<Cell>> rows, OutputStream out)
            throws IOException {
        var headings =
                new ArrayList<>(
                        columns.stream().map(column -> SheetColumn.of(column.heading())).toList());
        headings.add(SheetColumn.of(RecordNumber.COLUMN.heading()));
        try (var writer = new SpreadsheetWriter(out, SheetPlan.of("表", headings))) {
            for (var row : rows) {
                writer.write(row);
            }
            writer.finish();
        }
    }

    /** As the library's own example writes: values, a format for days, flushed now and then. */
    private static void alone(List<List<Cell>> rows, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "x", null);
        var sheet = workbook.newWorksheet("表");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                switch (rows.get(row).get(column)) {
                    case Cell.Text text -> sheet.inlineString(row, column, text.text());
                    case Cell.Number number -> sheet.value(row, column, number.value());
                    case Cell.Day day -> {
                        sheet.value(row, column, day.date());
                        sheet.style(row, column).format("yyyy-mm-dd").set();
                    }
                    case Cell.Moment moment -> {
                        sheet.value(row, column, moment.time());
                        sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
                    }
                    case Cell.Truth truth -> sheet.value(row, column, truth.value());
                    case Cell.Fault fault -> sheet.inlineString(row, column, fault.text());
                    case Cell.Empty _ -> {}
                }
            }
            if (row % FLUSHED_AFTER == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
        workbook.finish();
    }

    private static void fill(UUID one, UUID other, UUID branch) {
        run(
                """
                with added as (
                    insert into people.person (name, sex, born_on, residence_id)
                    select '人' || n, case when n % 2 = 0 then 'MALE' else 'FEMALE' end, date '1960-01-01' + n % 12000,
                           case when n % 2 = 0 then :one else :other end
                      from generate_series(1, :rows) n
                    returning person_id)
                insert into membership.slice (person_id, organization_id, kind, from_on, joined_on)
                select person_id, :branch, 'FORMAL', date '2015-01-01', date '2005-07-01' from added
                """,
                one, other, branch);
        run(
                """
                with added as (
                    insert into meeting.meeting (kind, topic, host_id, held_on, state, expected, attended, recorded_at, recorded_on,
                                                 recorded_by, request_key)
                    select 'STUDY', '学习' || n, case when n % 2 = 0 then :one else :other end, date '2019-01-01' + n % 547, 'HELD', 30,
                           n % 30, timestamptz '2020-06-30', date '2020-06-30', 'x', gen_random_uuid()
                      from generate_series(1, :rows) n
                     where cast(:branch as uuid) is not null
                    returning meeting_id, held_on, host_id)
                insert into meeting.participant (meeting_id, held_on, organization_id, part)
                select meeting_id, held_on, host_id, 'HOST' from added
                """,
                one, other, branch);
        TestDatabase.owner().sql("analyze").update();
    }

    private static void run(String sql, UUID one, UUID other, UUID branch) {
        TestDatabase.owner()
                .sql(sql)
                .param("one", one)
                .param("other", other)
                .param("branch", branch)
                .param("rows", ROWS)
                .update();
    }
}
