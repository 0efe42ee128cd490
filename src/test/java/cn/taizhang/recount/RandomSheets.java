package cn.taizhang.recount;

import cn.taizhang.account.Viewer;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Column;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Recording;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import cn.taizhang.register.Registers;
import cn.taizhang.register.RowQuestion;
import cn.taizhang.testing.SheetRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** 随机的整顿、站点和人才台账: rows as sheets have them, some of which are refused, and corrections of the rest. */
final class RandomSheets {

    private static final int CORRECTED_ONE_IN = 4;
    private static final int PERSONS = 12;

    private final Chance random;
    private final Viewer keeper;
    private final OrganizationId district;
    private final List<OrganizationId> organizations;
    private final ApplicationContext product;

    RandomSheets(
            Chance random,
            Viewer keeper,
            OrganizationId district,
            List<OrganizationId> organizations,
            ApplicationContext product) {
        this.random = random;
        this.keeper = keeper;
        this.district = district;
        this.organizations = organizations;
        this.product = product;
    }

    /** One of each at least: a register that was never used makes its figures unknown, and the tests share one database. */
    void fill() {
        lagging(district, "2020", LocalDate.of(2020, 1, 10));
        fund(district, "2020");
        matter(district, "2020");
        station(district);
        check(district);
        circular();
        for (var one : organizations) {
            if (random.nextInt(3) == 0) {
                lagging(one, year(), day());
            }
            for (int n = random.nextInt(3); n > 0; n--) {
                fund(one, year());
                matter(one, year());
            }
            if (random.nextBoolean()) {
                station(one);
                check(one);
                check(one);
            }
        }
        circular();
        circular();
        for (int n = 0; n < PERSONS; n++) {
            talent(random.nextInt(PERSONS / 2));
        }
    }

    /** Few persons, so that some come twice, in one year or in two. Persons of other districts of the database are others. */
    private void talent(int person) {
        var signed = day().minusMonths(random.nextInt(8));
        var mode = oneOf("全职", "全职", "柔性", "仅签约");
        boolean came = !mode.equals("仅签约") && random.nextInt(4) > 0;
        var arrived = signed.plusDays(random.nextInt(40));
        boolean returned = random.nextBoolean();
        bring(
                "talents",
                "用人单位",
                code(organizations.get(random.nextInt(organizations.size()))),
                "人才姓名",
                code(district) + "人" + person,
                "出生年月",
                "1985-0" + (1 + person % 2),
                "专业领域",
                "新材料",
                "学位",
                oneOf("博士", "硕士"),
                "学位国别（简称）",
                returned ? "美" : null,
                "留学归国",
                returned ? "是" : "否",
                "引进来源地",
                "深圳",
                "引进方式",
                mode,
                "签约日期",
                signed.toString(),
                "到岗日期",
                came ? arrived.toString() : null,
                "离开日期",
                came && random.nextInt(3) == 0 ? arrived.plusDays(20).toString() : null);
    }

    private void lagging(OrganizationId owner, String year, LocalDate on) {
        bring(
                "lagging-organizations",
                "整顿组织",
                code(owner),
                "名单年度",
                year,
                "列入日期",
                on.toString(),
                "软弱涣散类型",
                "其他");
    }

    private void fund(OrganizationId owner, String year) {
        var paid = day();
        bring(
                "rectification-funds",
                "整顿组织",
                code(owner),
                "名单年度",
                year,
                "资金来源",
                "来源" + random.nextInt(1000),
                "投入形式",
                oneOf("资金", "资金", "实物折价", "协调项目"),
                "金额（元）",
                random.nextInt(1, 100_000) + "." + random.nextInt(10, 100),
                "到位日期",
                paid.toString(),
                "确认单位",
                "某局",
                "确认日期",
                paid.plusDays(random.nextInt(40)).toString());
    }

    private void matter(OrganizationId owner, String year) {
        var begun = day();
        boolean done = random.nextInt(4) > 0;
        bring(
                "benefit-projects",
                "整顿组织",
                code(owner),
                "名单年度",
                year,
                "实事名称",
                "实事" + random.nextInt(1000),
                "事项编号",
                random.nextBoolean() ? "同" + random.nextInt(4) : null,
                "开办日期",
                begun.toString(),
                "办成日期",
                done ? begun.plusDays(random.nextInt(30)).toString() : null);
    }

    private void station(OrganizationId owner) {
        var opened = day();
        var suspended = opened.plusDays(random.nextInt(1, 40));
        var resumed = suspended.plusDays(random.nextInt(1, 40));
        boolean stopped = random.nextInt(3) == 0;
        bring(
                "stations",
                "所属组织",
                code(owner),
                "站点名称",
                "站点",
                "站点类型",
                "社区",
                "启用日期",
                opened.toString(),
                "停用日期",
                stopped ? suspended.toString() : null,
                "恢复日期",
                stopped && random.nextBoolean() ? resumed.toString() : null,
                "撤销日期",
                random.nextInt(4) == 0 ? resumed.plusDays(random.nextInt(20)).toString() : null,
                "停用（撤销）文件",
                random.nextBoolean() ? "文件" : null);
    }

    private void check(OrganizationId owner) {
        boolean opens = random.nextInt(4) > 0;
        bring(
                "station-checks",
                "所属组织",
                code(owner),
                "站点名称",
                "站点",
                "检查日期",
                day().toString(),
                "检查方式",
                "电话抽查",
                "能打开",
                opens ? "是" : "否",
                "能播放",
                opens && random.nextBoolean() ? "是" : "否");
    }

    private void circular() {
        var asOf = day();
        bring(
                "connectivity-circulars",
                "区",
                code(district),
                "通报文件",
                "通报" + random.nextInt(10_000),
                "印发日期",
                asOf.plusDays(random.nextInt(3)).toString(),
                "数据截至日",
                asOf.toString(),
                "通报畅通率（%）",
                random.nextInt(100) + "." + random.nextInt(10, 100));
    }

    /** Some other day, or none, in a column that may be empty. */
    void correct() {
        correct("rectification-funds", "confirmedOn");
        correct("benefit-projects", "doneOn");
        correct("stations", "retiredOn");
        correct("station-checks", "checkedOn");
        correct("lagging-organizations", "delistedOn");
        correct("talents", "arrivedOn");
    }

    private void correct(String key, String column) {
        @SuppressWarnings("unchecked") // these are days
        var day = (Column<LocalDate>) register(key).column(column).orElseThrow();
        var records = product.getBean(Records.class);
        for (var entry : records.page(keeper, register(key), RowQuestion.ALL, 100)) {
            if (random.nextInt(CORRECTED_ONE_IN) == 0) {
                entry.put(day, day());
                // one that contradicts another day is refused, and stays as it was
                product.getBean(Recording.class)
                        .correct(
                                keeper,
                                register(key),
                                Objects.requireNonNull(entry.id()),
                                entry.version(),
                                entry);
            }
        }
    }

    @SuppressWarnings("unchecked") // a plain register
    private Register<Entry> register(String key) {
        return (Register<Entry>) product.getBean(Registers.class).get(key);
    }

    /** What is of an organization that did not exist on the day, of no list or of a day to come is refused. */
    private void bring(String register, @Nullable String... headingsAndCells) {
        product.getBean(SheetRows.class).refusal(keeper, register, headingsAndCells);
    }

    private String code(OrganizationId organization) {
        return one(organization).code();
    }

    private Organization one(OrganizationId organization) {
        return product.getBean(Organizations.class).get(organization);
    }

    private String year() {
        return random.nextInt(3) == 0 ? "2019" : "2020";
    }

    private String oneOf(String... words) {
        return words[random.nextInt(words.length)];
    }

    private LocalDate day() {
        return random.day(LocalDate.of(2019, 12, 1), RandomDistrict.LAST_DAY);
    }
}
