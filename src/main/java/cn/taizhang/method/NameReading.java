package cn.taizhang.method;

import java.util.List;
import java.util.Optional;

/**
 * 名称的读法: the one way a name can be read, or several of which whoever declares it confirms one.
 *
 * @param readings the likeliest first, never empty
 * @param because what in the name led there, a sentence each
 */
public record NameReading(List<Reading> readings, List<String> because) {

    public NameReading {
        readings = List.copyOf(readings);
        because = List.copyOf(because);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("a name is read in one way at least");
        }
    }

    public boolean isCertain() {
        return readings.size() == 1;
    }

    /** The only one; or the one that was confirmed, by how it is written. */
    public Optional<Reading> confirmed(String text) {
        return isCertain()
                ? Optional.of(readings.getFirst())
                : readings.stream().filter(one -> one.text().equals(text)).findFirst();
    }
}
