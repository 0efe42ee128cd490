package cn.taizhang.organization;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 范围: the organizations whose subtrees a query may touch. Every query takes one; an empty scope finds nothing.
 * A record is in scope when its organization stood under a root on the day of the fact, or stands there now.
 */
public record Scope(Set<OrganizationId> roots) {

    public static final Scope NOTHING = new Scope(Set.of());

    public Scope {
        roots = Set.copyOf(roots);
    }

    public static Scope of(OrganizationId root) {
        return new Scope(Set.of(root));
    }

    public boolean isEmpty() {
        return roots.isEmpty();
    }

    public Scope and(Scope other) {
        var all = new HashSet<>(roots);
        all.addAll(other.roots);
        return new Scope(all);
    }

    /** The roots as a PostgreSQL array literal, to be bound and cast to {@code uuid[]}. */
    public String asArray() {
        return roots.stream()
                .map(OrganizationId::toString)
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }
}
