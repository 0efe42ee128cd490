package cn.taizhang.sealing;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * 开箱钥匙的一半: sixteen groups of six digits on a sheet of paper. The last digit of a group belongs to its place and its holder, so that a
 * slip is told by the number of the group, and a group in another's place, or a sheet in another's field, is noticed.
 */
public record KeyHalf(Holder holder, byte[] bytes) {

    /** 保管人. */
    public enum Holder {
        FIRST("甲半", "first"),
        SECOND("乙半", "second");

        private final String label;
        private final String field;

        Holder(String label, String field) {
            this.label = label;
            this.field = field;
        }

        public String label() {
            return label;
        }

        /** The field of the form in which it is typed. */
        public String field() {
            return field;
        }
    }

    private static final int GROUPS = 16;
    private static final int GROUP_DIGITS = 6;
    private static final int LARGEST = 0xFFFF;

    public KeyHalf {
        bytes = bytes.clone();
        if (bytes.length != Sealing.KEY_BYTES) {
            throw new IllegalArgumentException("half a key of " + bytes.length + " bytes");
        }
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** As it is printed. */
    public List<String> groups() {
        var groups = new ArrayList<String>();
        for (int i = 0; i < GROUPS; i++) {
            int value = (bytes[2 * i] & 0xFF) << Byte.SIZE | bytes[2 * i + 1] & 0xFF;
            var digits = "%05d".formatted(value);
            groups.add(digits + checked(holder, i, digits));
        }
        return List.copyOf(groups);
    }

    /** What was typed: the half, or every group that is wrong. */
    public static Outcome<KeyHalf> parse(Holder holder, String typed) {
        var digits = TypedDigits.of(typed);
        if (digits.length() != GROUPS * GROUP_DIGITS) {
            return new Outcome.Refused<>(List.of(miscounted(holder, typed, digits.length())));
        }
        var bytes = new byte[Sealing.KEY_BYTES];
        var wrong = new ArrayList<String>();
        for (int i = 0; i < GROUPS; i++) {
            var group = digits.substring(i * GROUP_DIGITS, (i + 1) * GROUP_DIGITS);
            var number = group.substring(0, GROUP_DIGITS - 1);
            int value = Integer.parseInt(number);
            if (group.charAt(GROUP_DIGITS - 1) != checked(holder, i, number) || value > LARGEST) {
                wrong.add("第 " + (i + 1) + " 组 " + group);
            }
            bytes[2 * i] = (byte) (value >> Byte.SIZE);
            bytes[2 * i + 1] = (byte) value;
        }
        return wrong.isEmpty()
                ? new Outcome.Done<>(new KeyHalf(holder, bytes))
                : new Outcome.Refused<>(
                        List.of(
                                Breach.of(
                                        holder.field(),
                                        "%s有几组和纸上的不一致，请对照：%s。"
                                                .formatted(
                                                        holder.label(), String.join("、", wrong)))));
    }

    private static Breach miscounted(Holder holder, String typed, int digits) {
        var groups = TypedDigits.groups(typed);
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).length() != GROUP_DIGITS && groups.size() > 1) {
                return Breach.of(
                        holder.field(),
                        "%s第 %d 组应当是 %d 位数字，输入了 %d 位。"
                                .formatted(
                                        holder.label(),
                                        i + 1,
                                        GROUP_DIGITS,
                                        groups.get(i).length()));
            }
        }
        return Breach.of(
                holder.field(),
                "%s应当是 %d 组、每组 %d 位数字，现在一共 %d 位。"
                        .formatted(holder.label(), GROUPS, GROUP_DIGITS, digits));
    }

    private static char checked(Holder holder, int place, String digits) {
        return CheckDigit.of("%d%02d%s".formatted(holder.ordinal() + 1, place, digits));
    }

    /** Half a key belongs on paper alone. */
    @Override
    public String toString() {
        return "KeyHalf " + holder;
    }
}
