package cn.taizhang.recount;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.Forms;
import cn.taizhang.register.Register;
import cn.taizhang.register.Registers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/**
 * 随机共建、报到和流动: rows of the community's registers as somebody types them, on any days and of any organizations; what the rules
 * refuse is no part of the district. Of each register there is one record at least: one never used makes its figures unknown, and
 * the tests share one database.
 */
final class RandomTogether {

    private static final int TRIES = 200;
    private static final int MOST = 7;
    private static final List<String> NAMES = List.of("甲", "乙", "丙");
    private static final List<String> OUTSIDE = List.of("市供电公司", "省水文局");
    private static final List<String> POSTS = List.of("宣讲员", "调解员");
    private static final List<String> SERVICES =
            List.of("%s预约服务工作规范", "%s预约服务工作规范（试行）", "%s流动居委会服务办法", "2020年%s错时服务规范");

    private final Chance random;
    private final Viewer officer;
    private final Forms forms;
    private final Registers registers;
    private final Organizations tree;
    private final List<OrganizationId> owners;
    private final List<OrganizationId> all;
    private final List<PersonId> persons;
    private int number;

    /**
     * @param owners streets and communities
     * @param persons all called 某人
     */
    RandomTogether(
            Chance random,
            Viewer officer,
            List<OrganizationId> owners,
            List<OrganizationId> all,
            List<PersonId> persons,
            ApplicationContext product) {
        this.random = random;
        this.officer = officer;
        this.owners = owners;
        this.all = all;
        this.persons = persons;
        this.forms = product.getBean(Forms.class);
        this.registers = product.getBean(Registers.class);
        this.tree = product.getBean(Organizations.class);
    }

    void record() {
        some("extended-committees", this::committee);
        some("member-units", this::memberUnit);
        some("part-time-members", this::partTimeMember);
        some("liaison-officers", this::liaisonOfficer);
        some("service-posts", this::servicePost);
        some("report-slips", this::slip);
        some("post-claims", this::claim);
        some("special-services", this::service);
        some("mobile-members", this::away);
        some("activity-certificates", this::certificate);
    }

    /** One at least; of those that went in some are corrected to something else. */
    private void some(String key, Supplier<Map<String, String>> row) {
        Register<?> register = registers.get(key);
        int wanted = 1 + random.nextInt(MOST);
        int done = 0;
        for (int n = 0; n < TRIES && done < wanted; n++) {
            UUID id = Ids.next();
            if (forms.record(officer, register, id, Ids.next(), row.get())
                    instanceof Outcome.Done<UUID>) {
                done++;
                if (random.nextInt(3) == 0) {
                    correct(register, id, row.get());
                }
            }
        }
        if (done == 0) {
            throw new IllegalStateException("no record of " + key + " went in");
        }
    }

    private void correct(Register<?> register, UUID id, Map<String, String> row) {
        try {
            forms.correct(officer, register, id, 1, row);
        } catch (ChangedMeanwhile | NotFound _) {
            // it would be another record's key, or its owner was merged: nothing is written
            return;
        }
    }

    private Map<String, String> committee() {
        var row = owned(owners);
        row.put("name", "大党委");
        row.put("approvalDocument", "一号");
        row.put("approvedBy", "上级");
        var approved = day();
        put(row, "approvedOn", approved);
        if (random.nextInt(5) > 0) {
            span(row, "establishedOn", "endedOn", approved);
        }
        return row;
    }

    private Map<String, String> memberUnit() {
        var row = owned(owners);
        unit(row);
        if (random.nextInt(4) > 0) {
            row.put("partyOrganization", random.one(OUTSIDE) + "党委");
        }
        span(row, "joinedOn", "leftOn", day());
        return row;
    }

    private Map<String, String> partTimeMember() {
        var row = liaisonOfficer();
        row.put("approvalDocument", "二号");
        row.put("approvedOn", "2019-06-01");
        return row;
    }

    private Map<String, String> liaisonOfficer() {
        var row = owned(owners);
        unit(row);
        row.put("name", random.one(NAMES));
        row.put("post", "书记");
        var from = day();
        span(row, "from", "endedOn", from);
        if (random.nextInt(3) == 0) {
            put(row, "postEndedOn", from.plusDays(random.nextInt(100)));
        }
        return row;
    }

    private Map<String, String> servicePost() {
        var row = owned(owners);
        row.put("title", random.one(POSTS));
        row.put("category", "政策宣传");
        row.put("seats", "3");
        span(row, "from", "endedOn", day());
        return row;
    }

    private Map<String, String> slip() {
        var row = owned(owners);
        row.put("member", person());
        unit(row, "employer", "outsideEmployer");
        var issued = day();
        put(row, "issuedOn", issued);
        put(row, "presentedOn", issued.plusDays(random.nextInt(3)));
        if (random.nextInt(5) > 0) {
            var accepted = issued.plusDays(3);
            span(row, "acceptedOn", "endedOn", accepted);
            if (row.containsKey("endedOn")) {
                row.put("endReason", "迁居");
            }
            if (random.nextInt(4) == 0) {
                put(row, "retiredOn", accepted.plusDays(random.nextInt(90)));
            }
        }
        return row;
    }

    private Map<String, String> claim() {
        var row = owned(owners);
        row.put("member", person());
        row.put("post", random.one(POSTS));
        var claimed = day();
        span(row, "claimedOn", "endedOn", claimed);
        if (random.nextInt(4) > 0) {
            put(row, "confirmedOn", claimed.plusDays(random.nextInt(9)));
        }
        return row;
    }

    private Map<String, String> service() {
        var issuer = random.one(all);
        var row = new HashMap<String, String>();
        row.put("organization", tree.get(issuer).code());
        row.put("title", random.one(SERVICES).formatted(tree.get(issuer).name()));
        if (random.nextInt(4) > 0) {
            row.put("standardDocument", "三号");
        }
        span(row, "adoptedOn", "endedOn", day());
        return row;
    }

    private Map<String, String> away() {
        var row = owned(all);
        row.put("member", person());
        row.put("direction", random.nextInt(4) == 0 ? "流入" : "流出");
        row.put("destination", "外地");
        span(row, "leftOn", "returnedOn", day());
        return row;
    }

    private Map<String, String> certificate() {
        var row = owned(owners);
        row.put("member", person());
        number++;
        row.put("number", "证" + number);
        var issued = day();
        put(row, "issuedOn", issued);
        put(row, "validTo", issued.plusDays(random.nextInt(200)));
        if (random.nextInt(3) == 0) {
            row.put("replacedNumber", "证" + (1 + random.nextInt(number)));
        }
        if (random.nextInt(4) == 0) {
            put(row, "endedOn", issued.plusDays(random.nextInt(60)));
            row.put("endReason", "交回");
        }
        return row;
    }

    private Map<String, String> owned(List<OrganizationId> among) {
        var row = new HashMap<String, String>();
        row.put("organization", tree.get(random.one(among)).code());
        return row;
    }

    private void unit(Map<String, String> row) {
        unit(row, "unit", "outsideUnit");
    }

    private void unit(Map<String, String> row, String here, String outside) {
        if (random.nextBoolean()) {
            row.put(here, tree.get(random.one(all)).code());
        } else {
            row.put(outside, random.one(OUTSIDE));
        }
    }

    private String person() {
        return "某人（" + random.one(persons) + "）";
    }

    private void span(Map<String, String> row, String from, String to, LocalDate first) {
        put(row, from, first);
        if (random.nextInt(3) == 0) {
            put(row, to, first.plusDays(1 + random.nextInt(120)));
        }
    }

    private static void put(Map<String, String> row, String key, LocalDate day) {
        row.put(key, day.toString());
    }

    private LocalDate day() {
        return random.day(RandomDistrict.FIRST_DAY, RandomDistrict.LAST_DAY);
    }
}
