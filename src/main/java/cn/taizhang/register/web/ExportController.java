package cn.taizhang.register.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Today;
import cn.taizhang.register.BlankSheet;
import cn.taizhang.register.Exports;
import cn.taizhang.register.Registers;
import cn.taizhang.spreadsheet.SpreadsheetResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 导出与空表: exactly what a list shows, and the sheet to fill in. */
@Controller
class ExportController {

    private final Registers registers;
    private final Exports exports;
    private final Today today;

    ExportController(Registers registers, Exports exports, Today today) {
        this.registers = registers;
        this.exports = exports;
        this.today = today;
    }

    @GetMapping("/registers/{register}/export.xlsx")
    void export(
            Viewer viewer,
            @PathVariable String register,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        var wanted = registers.get(register);
        viewer.require(wanted.reads());
        if (wanted.confidential()) {
            throw new NotFound("这本台账的导出");
        }
        var question = RegistersController.question(wanted, asked);
        SpreadsheetResponse.prepare(response, wanted.name() + today.date() + ".xlsx");
        try {
            exports.write(viewer, wanted, question, false, response.getOutputStream());
        } catch (Exports.Busy busy) {
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (RuntimeException failed) {
            // the page that tells of it must not be saved under the file's name
            if (!response.isCommitted()) {
                response.reset();
            }
            throw failed;
        }
    }

    @GetMapping("/registers/{register}/blank.xlsx")
    void blank(Viewer viewer, @PathVariable String register, HttpServletResponse response)
            throws IOException {
        var wanted = registers.get(register);
        if (wanted.intake() == null) {
            throw new NotFound("这本台账的空表");
        }
        viewer.require(wanted.keeps());
        SpreadsheetResponse.prepare(response, wanted.name() + "（空表）.xlsx");
        BlankSheet.write(wanted, response.getOutputStream());
    }
}
