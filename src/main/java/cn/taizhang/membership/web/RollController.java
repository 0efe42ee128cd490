package cn.taizhang.membership.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Today;
import cn.taizhang.membership.Memberships;
import cn.taizhang.membership.RollQuestion;
import cn.taizhang.membership.RollRow;
import cn.taizhang.membership.web.RollPage.Row;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.FormLinks;
import cn.taizhang.register.FormLinks.FormLink;
import cn.taizhang.register.Registers;
import cn.taizhang.register.SheetLinks;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 党员名册: who stands on the roll of an organization and of those below it, on any day. */
@Controller
class RollController {

    private final Memberships memberships;
    private final Organizations organizations;
    private final Registers registers;
    private final FormLinks forms;
    private final Today today;

    RollController(
            Memberships memberships,
            Organizations organizations,
            Registers registers,
            FormLinks forms,
            Today today) {
        this.memberships = memberships;
        this.organizations = organizations;
        this.registers = registers;
        this.forms = forms;
        this.today = today;
    }

    /**
     * The roll.
     *
     * @param organization its code; empty for the reader's own
     * @param all any text shows the whole roll in one list, for paper
     */
    @GetMapping("/roll")
    ModelAndView roll(
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer) {
        var asked = Asked.of(q, on, today.date());
        var shown = chosen(viewer, organization, asked.day());
        int total = memberships.countUnder(viewer, shown.id(), asked.day(), asked.query());
        boolean whole = !all.isEmpty() && total <= RollQuestion.MOST;
        var question =
                whole
                        ? RollQuestion.first(asked.query(), RollQuestion.MOST)
                        : Sheet.question(asked.query(), Asked.edge(after), Asked.edge(before));
        var found = memberships.rollUnder(viewer, shown.id(), asked.day(), question);
        var sheet = whole ? new Sheet<>(found, false, false) : Sheet.of(question, found);
        return new ModelAndView("membership/roll", asked.status())
                .addObject("page", page(viewer, asked, shown, total, whole, sheet))
                .addObject("sheets", SheetLinks.of(viewer, registers.get("memberships")))
                .addObject("recording", recording(viewer, shown));
    }

    /** A branch's own roll leads to a form for just that branch. */
    private @Nullable FormLink recording(Viewer viewer, Organization shown) {
        var form = forms.recording(viewer, registers.get("memberships"));
        return form != null && shown.kind() == OrganizationKind.PARTY_BRANCH
                ? form.about("branch", shown)
                : form;
    }

    private RollPage page(
            Viewer viewer,
            Asked asked,
            Organization shown,
            int total,
            boolean whole,
            Sheet<RollRow> sheet) {
        var rows = sheet.rows();
        int numberOfFirst = 1 + before(viewer, asked, shown, sheet);
        String address = asked.withAll("/roll?organization=" + shown.code());
        return new RollPage(
                asked.query(),
                asked.on(),
                asked.problem(),
                shown.code(),
                choices(viewer, shown, asked.day()),
                shown.name(),
                asked.withDay("/organizations/" + shown.code()),
                asked.day(),
                sub(asked, shown, total),
                !asked.on().isEmpty() || !isOwn(viewer, shown),
                total,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> Row.of(numberOfFirst + i, rows.get(i)))
                        .toList(),
                whole,
                !whole && total > Sheet.SIZE && total <= RollQuestion.MOST
                        ? address + "&all=true"
                        : null,
                whole && total > Sheet.SIZE ? address : null,
                line(numberOfFirst, rows.size(), total),
                sheet.previous() ? address : null,
                sheet.previous() && !rows.isEmpty()
                        ? address + "&before=" + rows.getFirst().personId()
                        : null,
                sheet.next() && !rows.isEmpty()
                        ? address + "&after=" + rows.getLast().personId()
                        : null);
    }

    private int before(Viewer viewer, Asked asked, Organization shown, Sheet<RollRow> sheet) {
        if (!sheet.previous() || sheet.rows().isEmpty()) {
            return 0;
        }
        var first = new PersonId(sheet.rows().getFirst().personId());
        return memberships.countBefore(viewer, shown.id(), asked.day(), asked.query(), first);
    }

    private static String sub(Asked asked, Organization shown, int total) {
        String whose = shown.name() + "及所属　" + asked.dayText();
        return asked.query().isEmpty()
                ? whose + "在册 " + total + " 名"
                : whose + "在册、姓名含“" + asked.query() + "”的 " + total + " 名";
    }

    private static String line(int first, int rows, int total) {
        return rows == 0
                ? "本页没有人员"
                : "第 %d 至 %d 名，共 %d 名".formatted(first, first + rows - 1, total);
    }

    /** The organization asked for, else the reader's own. A foreign roll is refused, never shown empty. */
    private Organization chosen(Viewer viewer, String code, LocalDate day) {
        if (code.isBlank()) {
            return organizations.get(own(viewer));
        }
        var organization =
                organizations.byCode(code.strip()).orElseThrow(() -> new NotFound("这个组织"));
        var scope = viewer.require(Permission.READ_PEOPLE);
        if (!organizations.isWithin(scope, organization.id(), day)) {
            throw new NotAllowed(organization.name() + "在该日不在您的管理范围内，不能查看它的名册。名册由本级和上级组织查看。");
        }
        return organization;
    }

    /** The reader's first organization whose people they may see. */
    private static OrganizationId own(Viewer viewer) {
        var roots = viewer.require(Permission.READ_PEOPLE).roots();
        return roots.contains(viewer.home()) ? viewer.home() : roots.iterator().next();
    }

    private static boolean isOwn(Viewer viewer, Organization shown) {
        return own(viewer).equals(shown.id());
    }

    /** The way down to the organization shown and what stands directly below it: one step at a time through the tree. */
    private Map<String, String> choices(Viewer viewer, Organization shown, LocalDate day) {
        var scope = viewer.require(Permission.READ_PEOPLE);
        var choices = new LinkedHashMap<String, String>();
        int depth = 0;
        for (Organization above : organizations.pathTo(shown.id(), day)) {
            if (organizations.isWithin(scope, above.id(), day)) {
                choices.put(above.code(), "　".repeat(depth++) + above.shortName() + "及所属");
            }
        }
        choices.putIfAbsent(shown.code(), shown.shortName() + "及所属");
        List<Organization> children = organizations.childrenOf(shown.id(), day);
        for (Organization child : children) {
            choices.put(child.code(), "　".repeat(depth) + child.shortName());
        }
        return choices;
    }
}
