package cn.taizhang.method;

import java.util.List;

/**
 * 附带的工作法: a method of a published report, as far as its parts are known; the others are held open.
 *
 * @param reading how its name is read
 * @param source where its parts are told, or that they are not
 */
public record Sample(String key, String name, String reading, String source, List<Part> parts) {

    public Sample {
        parts = List.copyOf(parts);
    }

    /** As the form has them. */
    public String lines() {
        return DeclaredLines.written(parts);
    }

    public long unconfirmed() {
        return parts.stream().filter(part -> !part.confirmed()).count();
    }
}
