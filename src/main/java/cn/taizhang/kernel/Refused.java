package cn.taizhang.kernel;

import java.util.List;

/** 未予受理: what was handed in breaks one or more rules; all of them are told at once. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Breach> breaches;

    public Refused(List<Breach> breaches) {
        super(String.join("；", breaches.stream().map(Breach::message).toList()));
        if (breaches.isEmpty()) {
            throw new IllegalArgumentException("a refusal names at least one breach");
        }
        this.breaches = List.copyOf(breaches);
    }

    public List<Breach> breaches() {
        return breaches;
    }

    /** Refuses when anything was found, and says all of it. */
    public static void ifAny(List<Breach> found) {
        if (!found.isEmpty()) {
            throw new Refused(found);
        }
    }
}
