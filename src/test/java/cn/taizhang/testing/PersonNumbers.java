package cn.taizhang.testing;

import cn.taizhang.people.IdentityNumber;
import java.util.concurrent.atomic.AtomicInteger;

/** 测试用的身份证号: of places that do not exist, each once. */
public final class PersonNumbers {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private PersonNumbers() {}

    /** Of a woman born on the day, 19800506. */
    public static String ofWoman(String day) {
        return of(day, COUNT.incrementAndGet() * 2);
    }

    public static String ofMan(String day) {
        return of(day, COUNT.incrementAndGet() * 2 + 1);
    }

    private static String of(String day, int serial) {
        // the place gives way where a thousand are not enough
        String place = "%06d".formatted(980_000 + serial / 1_000);
        String seventeen = place + day + "%03d".formatted(serial % 1_000);
        return seventeen + IdentityNumber.checkOf(seventeen);
    }

    /** One digit copied wrongly. */
    public static String wronglyCopied(String number) {
        char last = number.charAt(16);
        return number.substring(0, 16) + (char) ((last - '0' + 1) % 10 + '0') + number.charAt(17);
    }
}
