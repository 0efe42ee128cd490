package cn.taizhang.method.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.method.Method;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Register;
import cn.taizhang.register.Trait;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** 台账记录页: the records of a register that fall into the period, as far as the viewer may open them. */
record RecordsPage(
        String method,
        String matrix,
        String register,
        String organization,
        String span,
        List<Line> lines) {

    /** 记录. */
    record Line(String title, String detail, String href) {}

    static RecordsPage of(Method method, Register<?> register, List<Entry> entries, Asked asked) {
        return new RecordsPage(
                method.latest().name(),
                "/methods/" + method.id().value() + "/matrix" + asked.query(),
                register.name(),
                asked.organization().name(),
                ChineseDates.range(asked.period().start(), asked.asOf()),
                entries.stream().map(entry -> line(register, entry)).toList());
    }

    private static Line line(Register<?> register, Entry entry) {
        String detail =
                register.with(Trait.LISTED).stream()
                        .skip(1)
                        .filter(column -> !column.is(Trait.PERSONAL))
                        .map(entry::shown)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("　"));
        return new Line(
                register.title(entry), detail, register.page(Objects.requireNonNull(entry.id())));
    }
}
