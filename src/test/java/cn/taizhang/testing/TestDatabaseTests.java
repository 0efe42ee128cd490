package cn.taizhang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("测试数据库")
class TestDatabaseTests {

    @Test
    void a_fresh_database_is_migrated_and_knows_its_district() throws SQLException {
        try (var connection = TestDatabase.fresh().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select kernel.current_district()")) {
            row.next();

            assertThat(row.getString(1)).isEqualTo(TestDatabase.DISTRICT);
        }
    }

    @Test
    void fresh_databases_do_not_see_each_other_and_the_shared_one_is_one() {
        assertThat(TestDatabase.fresh()).isNotEqualTo(TestDatabase.fresh());
        assertThat(TestDatabase.shared()).isEqualTo(TestDatabase.shared());
    }
}
