package cn.taizhang.register.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.register.Column;
import cn.taizhang.register.Drafts;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import cn.taizhang.register.Registers;
import cn.taizhang.register.RowQuestion;
import cn.taizhang.register.SheetLinks;
import cn.taizhang.register.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 台账: all of them, and the list of one. */
@Controller
class RegistersController {

    private final Registers all;
    private final CommonPages registers;
    private final Records records;
    private final Drafts drafts;
    private final PendingImports imports;
    private final Today today;

    RegistersController(
            Registers all,
            CommonPages registers,
            Records records,
            Drafts drafts,
            PendingImports imports,
            Today today) {
        this.all = all;
        this.registers = registers;
        this.records = records;
        this.drafts = drafts;
        this.imports = imports;
        this.today = today;
    }

    @GetMapping("/registers")
    ModelAndView registers(Viewer viewer) {
        return new ModelAndView("register/registers")
                .addObject("page", RegistersPage.of(viewer, all.readableBy(viewer)));
    }

    @GetMapping("/registers/{register}")
    ModelAndView list(
            Viewer viewer, @PathVariable String register, @RequestParam Map<String, String> asked) {
        var wanted = registers.get(register);
        var question = question(wanted, asked);
        var moved = moved(viewer, wanted, asked.getOrDefault("import", ""));
        var found =
                moved.isEmpty()
                        ? records.page(viewer, wanted, question, RegisterPage.LENGTH + 1)
                        : records.among(viewer, wanted, moved);
        boolean mayRecord = wanted.isKeptBy(viewer);
        return new ModelAndView("register/register")
                .addObject(
                        "page",
                        RegisterPage.of(
                                wanted,
                                question,
                                found,
                                !moved.isEmpty(),
                                mayRecord,
                                SheetLinks.of(
                                        viewer,
                                        wanted,
                                        new ListAddresses(wanted, question).export()),
                                mayRecord
                                        ? DraftLine.of(wanted, drafts.of(viewer, wanted))
                                        : List.of(),
                                today.date()));
    }

    /** What one's own import brought, as long as that is known; empty for the whole list. */
    private List<UUID> moved(Viewer viewer, Register<?> register, String brought) {
        var owner = viewer.account();
        return owner == null
                ? List.of()
                : Sent.maybe(brought)
                        .flatMap(id -> imports.find(owner, id))
                        .filter(PendingImport::decided)
                        .map(one -> one.result().moved(register.key()))
                        .orElse(List.of());
    }

    /** What is asked for by a name that is no column's is left out; a place in the list that is none is not found. */
    static RowQuestion question(Register<?> register, Map<String, String> asked) {
        var filters = new LinkedHashMap<String, String>();
        for (Column<?> column : register.with(Trait.FILTERED)) {
            String chosen = asked.getOrDefault(column.key(), "");
            if (column.type().choices().contains(chosen)) {
                filters.put(column.key(), chosen);
            }
        }
        String sort = asked.getOrDefault("sort", "");
        boolean sortable =
                register.with(Trait.LISTED).stream().anyMatch(one -> one.key().equals(sort));
        String after = asked.getOrDefault("after", "");
        return new RowQuestion(
                asked.getOrDefault("q", ""),
                filters,
                sortable ? sort : "",
                sortable && asked.containsKey("desc"),
                after.isEmpty() ? null : CommonPages.id(after));
    }
}
