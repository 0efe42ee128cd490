package cn.taizhang.register.web;

import cn.taizhang.register.Column;
import cn.taizhang.register.Register;
import cn.taizhang.register.RowQuestion;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** 列表的地址: the list as it is asked for, further on, or in another order. */
final class ListAddresses {

    private final Register<?> register;
    private final RowQuestion question;

    ListAddresses(Register<?> register, RowQuestion question) {
        this.register = register;
        this.question = question;
    }

    String first() {
        return address(question.fromStart());
    }

    String after(UUID last) {
        return address(question.after(last));
    }

    /** From its start by this column; the other way round where it goes by it already. Days and numbers begin with the last. */
    String by(Column<?> column) {
        String now = order(column);
        boolean descending =
                now == null
                        ? switch (column.type().control()) {
                            case DAY, NUMBER, AMOUNT -> true;
                            case LINE, LINES, CHOICE, ORGANIZATION, PERSON -> false;
                        }
                        : now.equals("ascending");
        return address(
                new RowQuestion(
                        question.text(), question.filters(), column.key(), descending, null));
    }

    /** How the list goes by this column: ascending, descending, or not at all. */
    @Nullable String order(Column<?> column) {
        var source = register.source();
        if (question.sort().isEmpty()) {
            return goesBy(source.order(), column)
                    ? source.newestFirst() ? "descending" : "ascending"
                    : null;
        }
        return question.sort().equals(column.key())
                ? question.descending() ? "descending" : "ascending"
                : null;
    }

    private static boolean goesBy(String order, Column<?> column) {
        return order.equals(column.expression())
                || order.startsWith("coalesce(" + column.expression() + ",")
                || order.startsWith("case when " + column.expression() + " is null ");
    }

    /** All of what the list shows, as a spreadsheet. */
    String export() {
        return address(register.address() + "/export.xlsx", question.fromStart());
    }

    private String address(RowQuestion wanted) {
        return address(register.home(), wanted);
    }

    private String address(String path, RowQuestion wanted) {
        var values = new LinkedHashMap<String, String>();
        values.put("q", wanted.text());
        for (var column : register.columns()) {
            values.put(column.key(), wanted.filters().getOrDefault(column.key(), ""));
        }
        values.put("sort", wanted.sort());
        values.put("desc", wanted.descending() && !wanted.sort().isEmpty() ? "1" : "");
        values.put("after", wanted.after() == null ? "" : wanted.after().toString());
        values.values().removeIf(String::isEmpty);
        var address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
