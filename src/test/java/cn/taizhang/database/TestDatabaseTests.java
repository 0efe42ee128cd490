package cn.taizhang.database;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("测试数据库")
class TestDatabaseTests {

    @Test
    void a_fresh_database_is_migrated_and_knows_its_district() throws SQLException {
        try (var connection = TestDatabase.fresh().connect();
                var row =
                        connection
                                .createStatement()
                                .executeQuery("select kernel.current_district()")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo(TestDatabase.DISTRICT);
        }
    }
}
