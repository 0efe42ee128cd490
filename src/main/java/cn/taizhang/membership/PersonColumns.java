package cn.taizhang.membership;

import cn.taizhang.people.IdentityNumber;
import cn.taizhang.people.Sex;
import cn.taizhang.register.Column;
import cn.taizhang.register.ColumnTypes;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Trait;
import java.util.List;
import java.util.Map;

/** 人员栏目: what both the register of persons and the roll say of a person; {@code p} is the directory of persons. */
final class PersonColumns {

    static final int LONGEST_NAME = 50;

    /** Personal values lie encrypted: no statement yields them. */
    private static final String ENCRYPTED = "cast(null as text)";

    static final Column<String> NAME =
            Column.of("name", "姓名", new PersonTypes.NameType(ColumnTypes.text(LONGEST_NAME)))
                    .from("p.name")
                    .called("党员姓名", "人员姓名", "人员名称", "党员名称", "党员")
                    .with(Trait.LISTED, Trait.SEARCHED);

    static final Column<IdentityNumber> IDENTITY =
            Column.of("identity", "身份证号", new PersonTypes.IdentityType())
                    .from(ENCRYPTED)
                    .called("身份证号码", "身份证", "公民身份证号码", "公民身份号码", "党员身份证号", "证件号码", "身份证件号码")
                    .hinting("凭它认人；加密保存，只显示前三位")
                    .with(Trait.KEY, Trait.PERSONAL);

    static final Column<Sex> SEX =
            Column.of(
                            "sex",
                            "性别",
                            ColumnTypes.choice(
                                    Sex.class,
                                    Sex::label,
                                    Map.of(
                                            "男性",
                                            Sex.MALE,
                                            "女性",
                                            Sex.FEMALE,
                                            "1",
                                            Sex.MALE,
                                            "2",
                                            Sex.FEMALE)))
                    .from("p.sex")
                    .called("姓别")
                    .hinting("填了身份证号的可以不填")
                    .with(Trait.LISTED);

    static final Column<Birth> BORN =
            Column.of("bornOn", "出生日期", new PersonTypes.BirthType())
                    .from("p.born_on")
                    .called("出生年月", "出生年月日", "出生时间", "生日")
                    .hinting("填了身份证号的可以不填")
                    .with(Trait.LISTED);

    static final Column<String> TELEPHONE =
            Column.of("telephone", "联系电话", new PersonTypes.TelephoneType())
                    .from(ENCRYPTED)
                    .called("手机号码", "手机号", "联系方式", "电话", "手机", "电话号码", "联系方式（手机）")
                    .hinting("加密保存，只显示前三位和后四位")
                    .with(Trait.PERSONAL);

    /** What the product found out about whose row it is. */
    static final Column<PersonMatch> MATCH = Aside.column("match");

    private static final List<Column<?>> ALL = List.of(NAME, IDENTITY, SEX, BORN, TELEPHONE);

    private PersonColumns() {}

    /** An empty cell says nothing of a person, and neither does a month that the identity number tells as well. */
    static Entry saying(Entry row) {
        var silent =
                ALL.stream()
                        .filter(column -> row.gives(column) && row.get(column) == null)
                        .toList();
        var saying = silent.isEmpty() ? row : row.without(silent);
        var identity = saying.get(IDENTITY);
        var born = saying.get(BORN);
        boolean told =
                identity != null
                        && born != null
                        && born.monthOnly()
                        && born.agreesWith(identity.bornOn());
        return told ? saying.without(List.of(BORN)) : saying;
    }
}
