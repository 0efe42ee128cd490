package cn.taizhang.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("纸上的投票码、回执号和开箱钥匙")
class PaperCodesTests {

    private static final VotingCode CODE =
            new VotingCode("1234567890123456789" + CheckDigit.of("1234567890123456789"));

    @Test
    void a_code_is_read_with_whatever_stands_between_its_groups() {
        assertThat(CODE.grouped()).matches("1234 5678 9012 3456 789\\d");
        assertThat(VotingCode.parse(CODE.grouped())).contains(CODE);
        assertThat(VotingCode.parse(" " + CODE.grouped().replace(' ', '-') + "\n")).contains(CODE);
        assertThat(VotingCode.parse(CODE.digits().replace('1', '１'))).contains(CODE);
    }

    @Test
    void every_single_wrong_digit_of_a_code_is_a_slip_of_the_pen() {
        var digits = CODE.digits();
        for (int at = 0; at < digits.length(); at++) {
            for (char other = '0'; other <= '9'; other++) {
                var typed = digits.substring(0, at) + other + digits.substring(at + 1);
                assertThat(VotingCode.parse(typed).isPresent()).isEqualTo(typed.equals(digits));
            }
        }
    }

    @Test
    void a_code_one_digit_short_or_long_is_none() {
        assertThat(VotingCode.parse(CODE.digits().substring(1))).isEmpty();
        assertThat(VotingCode.parse(CODE.digits() + "0")).isEmpty();
        assertThat(VotingCode.parse("")).isEmpty();
    }

    @Test
    void codes_are_chance_and_never_say_themselves() {
        var codes = new HashSet<VotingCode>();
        IntStream.range(0, 2_000).forEach(_ -> codes.add(VotingCode.random()));

        assertThat(codes).hasSize(2_000);
        assertThat(CODE.toString()).doesNotContain("1234");
        assertThat(new Receipt("123456789012").toString()).doesNotContain("1234");
    }

    @Test
    void one_code_has_another_digest_in_another_printing() {
        byte[] salt = VotingCode.salt();

        assertThat(CODE.digest(salt)).hasSize(VotingCode.DIGEST_BYTES).isEqualTo(CODE.digest(salt));
        assertThat(CODE.digest(VotingCode.salt())).isNotEqualTo(CODE.digest(salt));
    }

    @Test
    void a_receipt_is_shown_in_groups_and_read_so() {
        var receipt = new Receipt("004512349876");

        assertThat(receipt.grouped()).isEqualTo("0045 1234 9876");
        assertThat(Receipt.parse("0045-1234 9876")).contains(receipt);
        assertThat(Receipt.parse("0045 1234 987")).isEmpty();
        assertThat(Receipt.of(receipt.number())).isEqualTo(receipt);
    }

    @Test
    void two_typed_halves_make_the_key_that_was_parted() {
        var key = BallotKey.generate();
        var halves = key.halves();

        var first = typed(KeyHalf.Holder.FIRST, printed(halves.first()));
        var second = typed(KeyHalf.Holder.SECOND, printed(halves.second()));

        assertThat(BallotKey.joined(first, second, key.publicKey())).isPresent();
    }

    @Test
    void a_half_with_the_half_of_another_key_makes_no_key() {
        var key = BallotKey.generate();
        var other = BallotKey.generate().halves();

        assertThat(BallotKey.joined(key.halves().first(), other.second(), key.publicKey()))
                .isEmpty();
        assertThat(BallotKey.joined(other.first(), other.second(), key.publicKey())).isEmpty();
    }

    @Test
    void a_wrong_group_is_told_by_its_number() {
        var half = BallotKey.generate().halves().first();
        var groups = half.groups().toArray(String[]::new);
        char last = groups[4].charAt(5);
        groups[4] = groups[4].substring(0, 5) + (last == '9' ? '0' : (char) (last + 1));

        assertThat(refusal(KeyHalf.Holder.FIRST, String.join(" ", groups)))
                .contains("甲半有几组", "第 5 组 " + groups[4])
                .doesNotContain("第 4 组");
    }

    @Test
    void a_group_in_the_place_of_another_is_noticed() {
        var bytes = new byte[Sealing.KEY_BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (7 * i + 1);
        }
        var groups = new KeyHalf(KeyHalf.Holder.SECOND, bytes).groups().toArray(String[]::new);
        var third = groups[2];
        groups[2] = groups[9];
        groups[9] = third;

        assertThat(refusal(KeyHalf.Holder.SECOND, String.join(" ", groups)))
                .contains("第 3 组", "第 10 组");
    }

    @Test
    void the_sheet_of_the_other_holder_is_noticed() {
        var half = BallotKey.generate().halves().first();

        // by chance a digit fits at its place one time in ten, never sixteen times
        assertThat(refusal(KeyHalf.Holder.SECOND, printed(half))).contains("乙半有几组");
    }

    @Test
    void a_group_too_short_and_a_group_too_few_are_told() {
        var half = BallotKey.generate().halves().first();
        var printed = printed(half);

        assertThat(refusal(KeyHalf.Holder.FIRST, printed.replaceFirst("\\d ", " ")))
                .isEqualTo("甲半第 1 组应当是 6 位数字，输入了 5 位。");
        assertThat(refusal(KeyHalf.Holder.FIRST, printed.substring(7)))
                .isEqualTo("甲半应当是 16 组、每组 6 位数字，现在一共 90 位。");
    }

    private static String printed(KeyHalf half) {
        return String.join(" ", half.groups());
    }

    private static KeyHalf typed(KeyHalf.Holder holder, String typed) {
        return KeyHalf.parse(holder, typed).orThrow();
    }

    private static String refusal(KeyHalf.Holder holder, String typed) {
        return switch (KeyHalf.parse(holder, typed)) {
            case Outcome.Refused<KeyHalf>(var breaches) -> {
                assertThat(breaches).extracting(Breach::field).containsExactly(holder.field());
                yield breaches.getFirst().message();
            }
            case Outcome.Done<KeyHalf> _ -> "";
        };
    }
}
