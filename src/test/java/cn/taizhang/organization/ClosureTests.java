package cn.taizhang.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistricts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Any history of moves and mergers: the stored closure says what the dated placements say, on every day. */
@ProductTest
@DisplayName("组织树的闭包")
class ClosureTests {

    private static final int ORGANIZATIONS = 25;
    private static final int CHANGES = 40;

    @Autowired private Organizations organizations;
    @Autowired private TestDistricts districts;
    private final JdbcClient jdbc = TestDatabase.owner();

    private record Placed(UUID child, UUID parent, LocalDate from, LocalDate to) {

        static Placed of(ResultSet row, int n) throws SQLException {
            return new Placed(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class));
        }

        boolean on(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 2020})
    void equals_a_naive_recomputation_from_the_placements(long seed) {
        var ids = grow(new Random(seed));

        var placements = placementsOf(ids);
        var closure = closureOf(ids);
        for (LocalDate day : daysThatMatter(placements)) {
            assertThat(pairs(closure, day)).as("on %s", day).isEqualTo(naive(ids, placements, day));
        }
    }

    private List<OrganizationId> grow(Random random) {
        var prefix = districts.found().prefix() + "-R";
        var ids = new ArrayList<OrganizationId>();
        for (int i = 0; i < ORGANIZATIONS; i++) {
            var parent = ids.isEmpty() ? null : ids.get(random.nextInt(ids.size()));
            var kind = i == 0 ? OrganizationKind.DISTRICT : OrganizationKind.COMMUNITY;
            ids.add(districts.found(prefix + i, "组织" + i, kind, parent));
        }
        var day = TestDistricts.FOUNDED.plusDays(1);
        for (int i = 0; i < CHANGES; i++) {
            day = day.plusDays(random.nextInt(3));
            var one = ids.get(random.nextInt(ids.size()));
            var other = ids.get(random.nextInt(ids.size()));
            // refused ones (under itself, after its end) are part of the game
            if (random.nextInt(5) == 0) {
                organizations.merge(TestDistricts.MAKER, one, other, day);
            } else {
                organizations.move(TestDistricts.MAKER, one, other, day);
            }
        }
        return ids;
    }

    private List<Placed> placementsOf(List<OrganizationId> ids) {
        return jdbc.sql(
                        """
                        select organization_id, parent_id, from_on, to_on from organization.placement
                         where organization_id = any(cast(:ids as uuid[]))
                        """)
                .param("ids", new Scope(new HashSet<>(ids)).asArray())
                .query(Placed::of)
                .list();
    }

    private List<Placed> closureOf(List<OrganizationId> ids) {
        return jdbc.sql(
                        """
                        select descendant_id, ancestor_id, from_on, to_on from organization.closure
                         where descendant_id = any(cast(:ids as uuid[]))
                        """)
                .param("ids", new Scope(new HashSet<>(ids)).asArray())
                .query(Placed::of)
                .list();
    }

    private static Set<LocalDate> daysThatMatter(List<Placed> placements) {
        var days = new TreeSet<LocalDate>();
        for (Placed placed : placements) {
            days.add(placed.from().minusDays(1));
            days.add(placed.from());
            days.add(placed.from().plusDays(1));
        }
        return days;
    }

    private static Set<List<UUID>> pairs(List<Placed> closure, LocalDate day) {
        var pairs = new HashSet<List<UUID>>();
        for (Placed row : closure) {
            if (row.on(day)) {
                assertThat(pairs.add(List.of(row.child(), row.parent()))).as("told once").isTrue();
            }
        }
        return pairs;
    }

    private Set<List<UUID>> naive(
            List<OrganizationId> ids, List<Placed> placements, LocalDate day) {
        Map<UUID, UUID> parents = new HashMap<>();
        placements.stream()
                .filter(p -> p.on(day))
                .forEach(p -> assertThat(parents.put(p.child(), p.parent())).isNull());
        var pairs = new HashSet<List<UUID>>();
        for (OrganizationId id : ids) {
            if (!organizations.get(id).existsOn(day)) {
                continue;
            }
            int steps = 0;
            for (UUID at = id.value(); at != null; at = parents.get(at)) {
                assertThat(steps++).as("no ring").isLessThan(ORGANIZATIONS);
                pairs.add(List.of(id.value(), at));
            }
        }
        return pairs;
    }
}
