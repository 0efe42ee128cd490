package cn.taizhang.recount;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** 随机: the choices of one random district; the same seed chooses the same. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** From none to one less than this. */
    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    /** From the first to one less than the second. */
    int nextInt(int from, int bound) {
        return random.nextInt(from, bound);
    }

    boolean nextBoolean() {
        return random.nextBoolean();
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    /** Both ends may come out; the later one does where they stand the other way round. */
    LocalDate day(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? to
                : LocalDate.ofEpochDay(random.nextLong(from.toEpochDay(), to.toEpochDay() + 1));
    }
}
