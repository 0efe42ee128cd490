package cn.taizhang.membership;

import cn.taizhang.kernel.TypedDate;
import cn.taizhang.organization.Scope;
import cn.taizhang.people.IdentityNumber;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.ColumnType;
import cn.taizhang.register.PersonChoice;
import cn.taizhang.register.PersonReference;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 按姓名认人, among those whom the asker's organizations have to do with. Namesakes are never chosen between. */
@Component
class NamedPersons implements PersonChoice {

    /** 王建国（1965-03-08）: a name, and in brackets what tells namesakes apart. */
    private static final Pattern TYPED = Pattern.compile("(.*?)\\s*(?:[（(]([^（()）]+)[）)])?");

    private static final Pattern RECORD =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient jdbc;
    private final People people;

    NamedPersons(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public ColumnType.Reading<PersonReference> named(Scope scope, String typed) {
        Matcher parts = TYPED.matcher(typed);
        if (!parts.matches() || parts.group(1).isEmpty()) {
            return new ColumnType.Reading.Unreadable<>("没有认出姓名「" + typed + "」。");
        }
        String name = parts.group(1);
        String told = parts.group(2);
        if (told == null) {
            return chosen(name, found(scope, name, null, null));
        }
        if (RECORD.matcher(told).matches()) {
            return chosen(name, found(scope, name, UUID.fromString(told), null));
        }
        var born = TypedDate.parse(told);
        if (born.isPresent()) {
            return chosen(name, found(scope, name, null, born.get()));
        }
        var identity = IdentityNumber.parse(told);
        return identity.isPresent()
                ? chosen(
                        name,
                        people.byIdentity(identity.get())
                                .map(id -> found(scope, name, id.value(), null))
                                .orElse(List.of()))
                : new ColumnType.Reading.Unreadable<>("没有认出「" + typed + "」括号里的内容，请写出生日期或身份证号。");
    }

    private static ColumnType.Reading<PersonReference> chosen(
            String name, List<PersonReference> found) {
        return switch (found.size()) {
            case 0 ->
                    new ColumnType.Reading.Unreadable<>(
                            "管理范围内没有叫「" + name + "」的这个人，请核对；还没有登记的，先在「人员」或「党员名册」登记。");
            case 1 -> new ColumnType.Reading.Value<>(found.getFirst());
            default ->
                    new ColumnType.Reading.Unreadable<>(
                            "管理范围内不止一位「%1$s」，请写成「%1$s（出生日期）」或「%1$s（身份证号）」。".formatted(name));
        };
    }

    /** Two are enough to know that there is not one. What is not told is not asked: an id or a day then goes by its own index. */
    private List<PersonReference> found(
            Scope scope, String name, @Nullable UUID id, @Nullable LocalDate born) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", name);
        values.put("id", id);
        values.put("born", born);
        values.put("roots", scope.asArray());
        return jdbc.sql(
                        """
                        select p.person_id, p.name from people.directory p
                         where p.district = kernel.current_district() and p.name = :name %s %s
                           and exists (select from membership.person_tie tie
                                         join organization.tree t on t.district = tie.district
                                                                 and t.descendant_id = tie.organization_id
                                        where tie.district = p.district and tie.person_id = p.person_id
                                          and t.ancestor_id = any(cast(:roots as uuid[]))
                                       offset 0)
                         limit 2
                        """
                                .formatted(
                                        id == null ? "" : "and p.person_id = :id",
                                        born == null ? "" : "and p.born_on = :born"))
                .params(values)
                .query((row, _) ->
                        new PersonReference(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getString("name")))
                .list();
    }
}
