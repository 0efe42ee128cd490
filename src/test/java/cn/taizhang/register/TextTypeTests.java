package cn.taizhang.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.register.ColumnType.Reading;
import cn.taizhang.spreadsheet.Cell;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文字一栏")
class TextTypeTests {

    private final ColumnType<String> type = ColumnTypes.text(100);

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"11010519491231002X", "联系人李明，身份证11010519491231002x"})
    void an_identity_number_does_not_stand_among_words(String typed) {
        assertThat(read(typed)).isEqualTo(new Reading.Unreadable<>("里面有身份证号，会被别人看到：请删去，或者只留后四位。"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"110105194912310021", "114103000054321234", "洛教〔2020〕18号"})
    void other_long_numbers_stay(String typed) {
        assertThat(read(typed)).isEqualTo(new Reading.Value<>(typed));
    }

    private Reading<String> read(String typed) {
        return type.read(new Cell.Text(typed), new Nothing());
    }

    private static final class Nothing implements References {

        @Override
        public ColumnType.Reading<PersonReference> person(String typed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reading<OrganizationReference> organization(String typed) {
            return new Reading.Value<>(
                    new OrganizationReference(new OrganizationId(new UUID(0, 0)), typed));
        }

        @Override
        public Reading<OrganizationReference> organizationAnywhere(String typed) {
            return organization(typed);
        }

        @Override
        public java.time.LocalDate today() {
            return java.time.LocalDate.EPOCH;
        }
    }
}
