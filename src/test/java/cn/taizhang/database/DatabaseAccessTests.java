package cn.taizhang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("--db 的写法")
class DatabaseAccessTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    postgresql://lin:pw@db.example:5433/ledger | jdbc:postgresql://db.example:5433/ledger?logServerErrorDetail=false | lin | pw
                    postgres://lin:pw@db.example/ledger | jdbc:postgresql://db.example/ledger?logServerErrorDetail=false | lin | pw
                    postgresql://lin:p%40%3A+%25@127.0.0.1:5432/l | jdbc:postgresql://127.0.0.1:5432/l?logServerErrorDetail=false | lin | p@:+%
                    postgresql://lin@[::1]:5432/l?sslmode=require | jdbc:postgresql://[::1]:5432/l?sslmode=require&logServerErrorDetail=false | lin | ''
                    jdbc:postgresql://h:1/l?user=lin&password=p%26w&sslmode=require | jdbc:postgresql://h:1/l?sslmode=require&logServerErrorDetail=false | lin | p&w
                    """)
    void both_usual_forms_are_read(String given, String url, String user, String password) {
        assertThat(DatabaseAccess.of(given)).isEqualTo(new DatabaseAccess(url, user, password));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mysql://lin:secret@h/l | 开头
                    ledger | 开头
                    postgresql://h:5432/l | 用户名
                    postgresql://lin:secret@h:5432 | 数据库名
                    postgresql://lin:secret@h:5432/ | 数据库名
                    postgresql://lin:secret@h/l/m | 数据库名
                    postgresql://lin:secret@h:port/l | 端口
                    postgresql://lin:sec ret@h/l | %XX
                    postgresql://lin:secret@/l | 主机
                    """)
    void what_is_malformed_is_said_without_the_password(String given, String why) {
        assertThatThrownBy(() -> DatabaseAccess.of(given))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(why)
                .hasMessageContaining("postgresql://用户名:密码@主机:端口/数据库名")
                .hasMessageNotContaining("secret");
    }

    @Test
    void the_password_is_never_printed() {
        assertThat(new DatabaseAccess("jdbc:postgresql://h/l", "lin", "secret").toString())
                .contains("lin")
                .doesNotContain("secret");
    }
}
