package cn.taizhang.organization;

import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 建区: gives an empty database its district, once. Every key carries the district's code from then on. */
@Service
@Transactional
public class DistrictSetup {

    /** Stands behind the district's code: its Organization Department. */
    private static final String DEPARTMENT = "-01";

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Organizations organizations;
    private final AuditTrail audit;

    DistrictSetup(
            JdbcClient jdbc, Divisions divisions, Organizations organizations, AuditTrail audit) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.organizations = organizations;
        this.audit = audit;
    }

    /** 导入结果: how many were founded, and how many divisions of the district were not (镇、乡、村). */
    public record Imported(int streets, int communities, int leftOut) {}

    /** Six digits of the district this database belongs to; empty before it was set up. */
    @Transactional(readOnly = true)
    public Optional<String> currentDistrict() {
        return jdbc.sql("select code from kernel.district").query(String.class).optional();
    }

    /** Writes the district's code and name; a database that has a district already is refused by its constraint. */
    public void begin(Actor actor, String code, String name) {
        jdbc.sql("insert into kernel.district (code, name) values (:code, :name)")
                .param("code", code)
                .param("name", name)
                .update();
        audit.append(
                actor,
                new AuditEntry("建区", "districts", null, null, Map.of("code", code, "name", name)));
    }

    /**
     * 导入区划: sets the database up for a district of the code list and founds the district, its Organization
     * Department, its streets and their communities, all in use from one day. 镇、乡 and 村 are left out and counted.
     * Refused for a code that is no district, for a district without streets, and where there is a district already.
     */
    public Outcome<Imported> importDivisions(
            Actor actor, String districtCode, LocalDate inUseFrom) {
        var present = currentDistrict();
        if (present.isPresent()) {
            return refused("这个库已经属于区划代码 " + present.get() + "，不能再建区。");
        }
        var found = divisions.district(districtCode);
        if (found.isEmpty()) {
            return refused(
                    "没有找到区划代码 %s。请填写区的六位代码（%s 年版），例如 410305。"
                            .formatted(districtCode, Divisions.EDITION));
        }
        var district = found.get();
        if (district.streets().isEmpty()) {
            return refused(district.name() + "（" + districtCode + "）下没有街道，目前只能为设有街道的区建库。");
        }
        begin(actor, district.code(), district.name());
        organizations.foundAll(actor, organizationsOf(district, inUseFrom));
        return new Outcome.Done<>(
                new Imported(
                        district.streets().size(), district.communities(), district.leftOut()));
    }

    private static Outcome<Imported> refused(String message) {
        return new Outcome.Refused<>(List.of(Breach.of("district", message)));
    }

    private static List<NewOrganization> organizationsOf(DistrictDivision district, LocalDate day) {
        var all = new ArrayList<NewOrganization>();
        var root = id();
        all.add(
                new NewOrganization(
                        root,
                        district.code(),
                        district.name(),
                        district.name(),
                        OrganizationKind.DISTRICT,
                        PartyForm.COMMITTEE,
                        false,
                        day,
                        null));
        all.add(
                new NewOrganization(
                        id(),
                        district.code() + DEPARTMENT,
                        "中共" + district.name() + "委组织部",
                        district.name() + "委组织部",
                        OrganizationKind.ORGANIZATION_DEPARTMENT,
                        PartyForm.NONE,
                        false,
                        day,
                        root));
        district.streets().forEach(street -> addStreet(all, street, root, day));
        return all;
    }

    private static void addStreet(
            List<NewOrganization> all,
            DistrictDivision.Street street,
            OrganizationId district,
            LocalDate day) {
        var id = id();
        all.add(
                new NewOrganization(
                        id,
                        street.code(),
                        street.name(),
                        street.name(),
                        OrganizationKind.SUBDISTRICT,
                        PartyForm.WORKING_COMMITTEE,
                        false,
                        day,
                        district));
        for (var community : street.communities()) {
            all.add(
                    new NewOrganization(
                            id(),
                            community.code(),
                            community.officialName(),
                            community.name(),
                            OrganizationKind.COMMUNITY,
                            PartyForm.UNKNOWN,
                            community.urban(),
                            day,
                            id));
        }
    }

    private static OrganizationId id() {
        return new OrganizationId(Ids.next());
    }

    /**
     * Lets the database look at what a bulk load has written. Without it the first pages are planned as if every table
     * were empty, and a list that takes milliseconds takes most of a minute.
     */
    public void measure() {
        jdbc.sql("select kernel.measure()").query(rows -> {});
    }
}
