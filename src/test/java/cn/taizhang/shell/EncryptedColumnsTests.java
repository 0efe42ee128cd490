package cn.taizhang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.secret.EncryptedColumn;
import cn.taizhang.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("加密的列都登记了")
class EncryptedColumnsTests {

    private static final String NAMED_AS_ENCRYPTED =
            """
            select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
             where data_type = 'bytea' and column_name ~ '_(cipher|digest)$' order by 1\
            """;

    @Test
    void a_change_of_the_key_reaches_every_column_that_is_encrypted() {
        var found =
                TestDatabase.clientOf(TestDatabase.fresh())
                        .sql(NAMED_AS_ENCRYPTED)
                        .query(String.class)
                        .list();

        assertThat(found).isNotEmpty();
        assertThat(KeyCommand.ENCRYPTED.stream().flatMap(EncryptedColumnsTests::columns))
                .containsExactlyInAnyOrderElementsOf(found);
    }

    private static Stream<String> columns(EncryptedColumn column) {
        var digest = column.digest();
        return (digest == null ? List.of(column.cipher()) : List.of(column.cipher(), digest))
                .stream().map(name -> column.table() + "." + name);
    }
}
