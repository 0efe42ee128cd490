package cn.taizhang.meeting;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Acting;
import cn.taizhang.register.ImportMode;
import cn.taizhang.register.ImportRequest;
import cn.taizhang.register.ImportResult;
import cn.taizhang.register.Imports;
import cn.taizhang.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files brought in as who signed in, under the rows that account may touch; and what stands in the tables then. */
final class MeetingImporting {

    static final String HEADINGS = "会议类型|主题|主办组织|联办组织|召开日期|召开方式|地点|主持人|应到人数|实到人数|计入专题";

    private final Imports imports;
    private final Path folder;
    private final JdbcClient owner = TestDatabase.owner();

    MeetingImporting(Imports imports, Path folder) {
        this.imports = imports;
        this.folder = folder;
    }

    ImportResult.Sheet rows(Viewer viewer, String... rows) throws IOException {
        var lines = new String[rows.length + 1];
        lines[0] = HEADINGS;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return lines(viewer, lines);
    }

    ImportResult.Sheet lines(Viewer viewer, String... lines) throws IOException {
        return file(viewer, SheetFiles.csv(folder, lines), "");
    }

    ImportResult.Sheet file(Viewer viewer, Path file, String organization) {
        var request =
                new ImportRequest(
                        file,
                        file.getFileName().toString(),
                        null,
                        organization,
                        ImportMode.GOOD_ROWS,
                        folder);
        var account = viewer.actor().account();
        var acting = account == null ? Acting.commandLine() : Acting.account(account);
        return acting.call(() -> imports.run(viewer, request, rows -> {})).sheets().getFirst();
    }

    /** Every refusal as heading and message. */
    static List<String> refusals(ImportResult.Sheet sheet) {
        return sheet.refusals().stream()
                .map(one -> one.row() + " " + one.heading() + "：" + one.message())
                .toList();
    }

    /** Added, same, changed, refused. */
    static List<Integer> counts(ImportResult.Sheet sheet) {
        return List.of(sheet.added(), sheet.same(), sheet.changed(), sheet.refused());
    }

    UUID idOf(String topic) {
        return owner.sql("select meeting_id from meeting.meeting where topic = :topic")
                .param("topic", topic)
                .query(UUID.class)
                .single();
    }

    String cell(UUID meeting, String column) {
        return owner.sql(
                        "select coalesce(cast("
                                + column
                                + " as text), '') from meeting.meeting where meeting_id = :id")
                .param("id", meeting)
                .query(String.class)
                .single();
    }
}
