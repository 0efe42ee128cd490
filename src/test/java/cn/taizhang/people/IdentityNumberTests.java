package cn.taizhang.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("公民身份号码")
class IdentityNumberTests {

    /** The worked example of GB 11643-1999. */
    private static final String EXAMPLE = "11010519491231002X";

    @Test
    void the_example_of_the_standard_is_accepted() {
        var number = IdentityNumber.parse(EXAMPLE).orElseThrow();

        assertThat(number.bornOn()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void a_small_x_and_spaces_around_it_are_the_same_number() {
        assertThat(IdentityNumber.parse(" 11010519491231002x "))
                .isEqualTo(IdentityNumber.parse(EXAMPLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"})
    void every_other_check_character_is_refused(String check) {
        assertThat(IdentityNumber.parse("11010519491231002" + check)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "41030520000229001,true",
        "41030519000229001,false",
        "41030520010229001,false",
        "41030519000101001,true",
        "41030518991231001,false",
        "41030519801231001,true",
        "41030519801232001,false",
        "41030519801301001,false",
        "41030519800001001,false",
        "41030519800100001,false",
        "01030519800101001,false"
    })
    void its_date_is_a_real_day(String seventeen, boolean real) {
        String number = seventeen + IdentityNumber.checkOf(seventeen);

        assertThat(IdentityNumber.parse(number).isPresent()).isEqualTo(real);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1101051949123100",
                "11010519491231002X0",
                "110105491231002",
                "1101051949123100２X",
                "11010519491231O02X",
                "X1010519491231002X"
            })
    void anything_but_eighteen_characters_is_refused(String text) {
        assertThat(IdentityNumber.parse(text)).isEmpty();
    }

    @Test
    void an_odd_order_number_is_a_man_and_an_even_one_a_woman() {
        String man = "41030519800101" + "001";
        String woman = "41030519800101" + "002";

        assertThat(IdentityNumber.parse(man + IdentityNumber.checkOf(man)).orElseThrow().sex())
                .isEqualTo(Sex.MALE);
        assertThat(IdentityNumber.parse(woman + IdentityNumber.checkOf(woman)).orElseThrow().sex())
                .isEqualTo(Sex.FEMALE);
    }

    @Test
    void its_text_is_printed_masked_only() {
        var number = IdentityNumber.parse(EXAMPLE).orElseThrow();

        assertThat(number).hasToString("110***************");
        assertThat(number.masked()).hasSize(18);
    }
}
