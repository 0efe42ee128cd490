package cn.taizhang.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("整改情况随各步保存")
class KeptSituationsTests {

    private static final LocalDate MARCH = LocalDate.of(2020, 3, 10);

    @Autowired private TestDistricts districts;
    @Autowired private Rectifications rectifications;

    private WrittenLedger ledger;
    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
        ledger = WrittenLedger.provincial(district.district(), 2);
    }

    @Test
    void what_is_kept_is_what_the_steps_make_it() {
        ledger.item(1, district.unit())
                .closed(1, MARCH)
                .step(1, StepKind.REOPENED, MARCH.plusDays(3))
                .item(2, district.unit())
                .record(rectifications);

        assertThat(differing()).isEmpty();
        assertThat(spans(item(1))).isEqualTo(3);
        assertThat(spans(item(2))).isEqualTo(1);
    }

    @Test
    void a_corrected_day_and_a_struck_step_are_followed() {
        ledger.item(1, district.unit()).closed(1, MARCH).record(rectifications);
        owner("update rectification.step set on_day = on_day + 5 where item_id = :item", item(1));

        assertThat(differing()).isEmpty();
        owner("delete from rectification.step where item_id = :item", item(1));

        assertThat(differing()).isEmpty();
        assertThat(spans(item(1))).isEqualTo(1);
    }

    @Test
    void a_kept_situation_that_the_steps_do_not_make_is_told_with_its_item() {
        ledger.item(1, district.unit()).closed(1, MARCH).record(rectifications);
        owner(
                "update rectification.situated set settled = not settled where item_id = :item",
                item(1));
        try {
            assertThat(differing())
                    .singleElement()
                    .asString()
                    .contains(ledger.name(), "第 1 项", "不一致");
        } finally {
            // other tests count in the same database
            owner("update rectification.item set title = title where item_id = :item", item(1));
        }
        assertThat(differing()).isEmpty();
    }

    @Test
    void two_who_note_a_step_of_one_item_at_once_leave_what_both_make_it() throws Exception {
        ledger.item(1, district.unit()).record(rectifications);
        var item = item(1);
        var access = TestDatabase.shared();
        try (var first = access.connect();
                var second = access.connect();
                var another = Executors.newSingleThreadExecutor()) {
            first.setAutoCommit(false);
            note(first, item, StepKind.REPORTED_DONE, MARCH);
            var waiting =
                    another.submit(() -> {
                        note(second, item, StepKind.CLOSED, MARCH.plusDays(1));
                        return null;
                    });
            assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            first.commit();
            waiting.get(20, TimeUnit.SECONDS);
        }

        assertThat(differing()).isEmpty();
        assertThat(spans(item)).isEqualTo(3);
    }

    private static void note(Connection connection, UUID item, StepKind kind, LocalDate on)
            throws SQLException {
        try (var note =
                connection.prepareStatement(
                        """
                        insert into rectification.step (district, step_id, item_id, step, on_day, by_name, recorded_at, recorded_by)
                        values (?, gen_random_uuid(), ?, ?, ?, '李强', now(), '测试')
                        """)) {
            note.setString(1, TestDatabase.DISTRICT);
            note.setObject(2, item);
            note.setString(3, kind.name());
            note.setObject(4, on);
            note.executeUpdate();
        }
    }

    private static List<String> differing() {
        return new KeptSituations(TestDatabase.owner()).differing();
    }

    private static void owner(String sql, UUID item) {
        TestDatabase.owner().sql(sql).param("item", item).update();
    }

    private UUID item(int number) {
        return TestDatabase.owner()
                .sql(
                        """
                        select i.item_id from rectification.item i
                         where i.inspected_id = :district and i.number = :number
                        """)
                .param("district", district.district().value())
                .param("number", number)
                .query(UUID.class)
                .single();
    }

    private static long spans(UUID item) {
        return TestDatabase.owner()
                .sql("select count(*) from rectification.situated where item_id = :item")
                .param("item", item)
                .query(Long.class)
                .single();
    }
}
