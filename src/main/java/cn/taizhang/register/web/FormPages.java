package cn.taizhang.register.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.organization.OrganizationOffer;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnType.Control;
import cn.taizhang.register.Draft;
import cn.taizhang.register.Drafts;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Forms;
import cn.taizhang.register.Register;
import cn.taizhang.register.Trait;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 登记表的页面, made of a register's columns. */
@Component
class FormPages {

    private final Forms forms;
    private final Drafts drafts;

    FormPages(Forms forms, Drafts drafts) {
        this.forms = forms;
        this.drafts = drafts;
    }

    /** An empty form; the organization stands in it where there is only one to choose. */
    private Typed empty(Viewer viewer, Register<?> register) {
        var values = new HashMap<String, String>();
        register.typed().stream()
                .filter(column -> column.type().control() == Control.ORGANIZATION)
                .filter(column -> column.is(Trait.REQUIRED))
                .findFirst()
                .ifPresent(column ->
                        values.put(
                                column.key(), forms.organizations(viewer, register, column).own()));
        return new Typed(Ids.next(), null, values);
    }

    /** The same with the organizations that the address names: who comes from an organization's page records under it. */
    Typed empty(Viewer viewer, Register<?> register, Map<String, String> given) {
        var empty = empty(viewer, register);
        var values = new HashMap<>(empty.values());
        register.typed().stream()
                .filter(column -> column.type().control() == Control.ORGANIZATION)
                .map(Column::key)
                .filter(given::containsKey)
                .forEach(key -> values.put(key, given.getOrDefault(key, "")));
        return new Typed(empty.record(), null, values);
    }

    /** A form that goes on with a draft. */
    Typed from(Draft draft) {
        return new Typed(Ids.next(), draft.id(), draft.typed());
    }

    ModelAndView registration(
            Viewer viewer, Register<?> register, Typed typed, List<Breach> breaches) {
        boolean mayKeepDrafts = viewer.account() != null;
        return page(
                new RecordFormPage(
                        register.section(),
                        register.name(),
                        register.home(),
                        register.showing().recording(),
                        register.showing().door(),
                        "",
                        register.address(),
                        register.home(),
                        0,
                        Ids.next(),
                        typed.draft(),
                        mayKeepDrafts ? register.address() + "/drafts" : null,
                        keeps(register),
                        DraftLine.of(register, otherDrafts(viewer, register, typed.draft())),
                        rows(viewer, register, typed, false),
                        breaches));
    }

    ModelAndView correction(
            Viewer viewer,
            Register<?> register,
            UUID id,
            int version,
            Typed typed,
            List<Breach> breaches) {
        String own = register.page(id);
        var changing = register.showing().changing();
        return page(
                new RecordFormPage(
                        register.section(),
                        register.name(),
                        register.home(),
                        register.showing().correcting(),
                        null,
                        changing == null ? "" : changing.words(),
                        own + "/correction",
                        own,
                        version,
                        id,
                        null,
                        null,
                        "",
                        List.of(),
                        rows(viewer, register, typed, true),
                        breaches));
    }

    ModelAndView correction(Viewer viewer, Register<?> register, Entry entry) {
        return correction(
                viewer,
                register,
                Objects.requireNonNull(entry.id()),
                entry.version(),
                Typed.of(register, entry),
                List.of());
    }

    private static ModelAndView page(RecordFormPage page) {
        var status = page.breaches().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("register/form", status).addObject("page", page);
    }

    private List<Draft> otherDrafts(Viewer viewer, Register<?> register, @Nullable UUID draft) {
        return drafts.of(viewer, register).stream().filter(one -> !one.id().equals(draft)).toList();
    }

    private List<List<Field>> rows(
            Viewer viewer, Register<?> register, Typed typed, boolean correcting) {
        return Field.inRows(
                register.typed().stream()
                        .map(column ->
                                Field.of(column, typed.value(column), correcting)
                                        .proposing(offer(viewer, register, column)))
                        .toList());
    }

    private OrganizationOffer offer(Viewer viewer, Register<?> register, Column<?> column) {
        return column.type().control() == Control.ORGANIZATION
                ? forms.organizations(viewer, register, column)
                : OrganizationOffer.NOTHING;
    }

    private static String keeps(Register<?> register) {
        String words = "暂存的只有您自己看得到，不计入数据。";
        var personal =
                register.typed().stream()
                        .filter(column -> column.is(Trait.PERSONAL))
                        .map(Column::heading)
                        .collect(Collectors.joining("、"));
        return !personal.isEmpty() ? words + personal + "不暂存。" : words;
    }
}
