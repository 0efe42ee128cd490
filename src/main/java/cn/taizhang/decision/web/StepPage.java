package cn.taizhang.decision.web;

import cn.taizhang.decision.ProcedureFile;
import cn.taizhang.decision.StepField;
import cn.taizhang.decision.StepKind;
import cn.taizhang.kernel.Breach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * 办理一步的页、更正一步的页.
 *
 * @param action where the form is sent
 * @param meetings 可取用的会议记录, each taken by a button of this form
 * @param request key of this form, so that it is taken once
 */
record StepPage(
        String id,
        String matter,
        String sub,
        String title,
        String action,
        String button,
        String note,
        int version,
        String request,
        List<Meeting> meetings,
        List<Part> parts,
        List<Breach> breaches) {

    /**
     * 一条会议记录.
     *
     * @param taken whether the form names it
     */
    record Meeting(String id, String text, boolean taken) {}

    /**
     * 表的一部分.
     *
     * @param folded whether it waits folded until it is needed
     */
    record Part(String heading, boolean folded, boolean open, List<Row> rows) {}

    /** 一行: fields side by side where they are short. */
    record Row(List<Field> fields) {}

    /** 一栏. */
    record Field(
            String name,
            String label,
            String kind,
            boolean required,
            String hint,
            Map<String, String> options,
            String value,
            List<String> values) {}

    private static final int SIDE_BY_SIDE = 3;
    private static final int FEW = 5;
    private static final String ONLY_IF = "才填";

    static StepPage of(
            ProcedureFile.Form form,
            Map<String, String> typed,
            String title,
            String action,
            String note,
            int version,
            String request,
            List<Breach> breaches) {
        var file = form.file();
        return new StepPage(
                file.id().toString(),
                file.title(),
                file.organizationName() + "　现在是「" + file.stage().label() + "」",
                title,
                action,
                form.kind() == StepKind.WITHDRAW && title.equals(form.label()) ? "撤回" : "保存",
                note,
                version,
                request,
                meetings(form, typed),
                parts(form.fields(), typed, breaches),
                breaches);
    }

    private static List<Meeting> meetings(ProcedureFile.Form form, Map<String, String> typed) {
        return form.meetings().entrySet().stream()
                .map(one ->
                        new Meeting(
                                one.getKey(),
                                one.getValue(),
                                one.getKey().equals(typed.get("meeting"))))
                .limit(FEW)
                .toList();
    }

    private static List<Part> parts(
            List<StepField> fields, Map<String, String> typed, List<Breach> breaches) {
        var parts = new ArrayList<Part>();
        var part = new ArrayList<StepField>();
        var heading = "";
        for (var field : fields) {
            if (!field.section().isEmpty()) {
                add(parts, heading, part, typed, breaches);
                heading = field.section();
                part.clear();
            }
            part.add(field);
        }
        add(parts, heading, part, typed, breaches);
        return List.copyOf(parts);
    }

    private static void add(
            List<Part> parts,
            String heading,
            List<StepField> fields,
            Map<String, String> typed,
            List<Breach> breaches) {
        if (fields.isEmpty()) {
            return;
        }
        boolean used =
                fields.stream()
                        .anyMatch(field ->
                                !typed.getOrDefault(field.name(), "").isEmpty()
                                        || breaches.stream()
                                                .anyMatch(one -> field.name().equals(one.field())));
        parts.add(new Part(heading, heading.endsWith(ONLY_IF), used, rows(fields, typed)));
    }

    private static List<Row> rows(List<StepField> fields, Map<String, String> typed) {
        var rows = new ArrayList<Row>();
        var side = new ArrayList<Field>();
        for (var field : fields) {
            boolean isShort =
                    field.type() == StepField.Type.WHOLE || field.type() == StepField.Type.MONEY;
            if (!isShort || side.size() == SIDE_BY_SIDE) {
                flush(rows, side);
            }
            if (isShort) {
                side.add(field(field, typed));
            } else {
                rows.add(new Row(List.of(field(field, typed))));
            }
        }
        flush(rows, side);
        return rows;
    }

    private static void flush(List<Row> rows, List<Field> side) {
        if (!side.isEmpty()) {
            rows.add(new Row(List.copyOf(side)));
            side.clear();
        }
    }

    private static Field field(StepField field, Map<String, String> typed) {
        var value = typed.getOrDefault(field.name(), "");
        return new Field(
                field.name(),
                field.label(),
                field.type().name().toLowerCase(Locale.ROOT),
                field.required(),
                field.hint(),
                field.options(),
                value,
                Arrays.asList(value.split(",")));
    }
}
