package cn.taizhang.method;

import cn.taizhang.organization.OrganizationKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * 工作法的一版: what it says from a day on, until the next one.
 *
 * @param did why there is this one, in a few words
 */
public record Revision(
        int number,
        String name,
        String documentNumber,
        String reading,
        Set<OrganizationKind> kinds,
        LocalDate fromOn,
        List<Part> parts,
        String did,
        LocalDateTime recordedAt,
        String recordedBy) {

    public Revision {
        kinds = Set.copyOf(kinds);
        parts = List.copyOf(parts);
    }

    /** Groups in order, each with its parts. */
    public Map<String, List<Part>> groups() {
        return parts.stream()
                .collect(
                        Collectors.groupingBy(
                                Part::group, LinkedHashMap::new, Collectors.toList()));
    }

    public long unconfirmed() {
        return parts.stream().filter(part -> !part.confirmed()).count();
    }

    public Optional<Part> part(UUID id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** The part of a place, 1 being the first. */
    public Optional<Part> at(int place) {
        return place < 1 || place > parts.size()
                ? Optional.empty()
                : Optional.of(parts.get(place - 1));
    }

    public int placeOf(Part part) {
        return parts.indexOf(part) + 1;
    }

    /** How the name is read; what was read once stays so, whatever is learnt of names later. */
    public Reading read() {
        return Numerals.read(name).readings().stream()
                .filter(one -> one.text().equals(reading))
                .findFirst()
                .orElse(Reading.NOTHING);
    }

    /** Whether the thresholds measure an organization of this kind. */
    public boolean measures(OrganizationKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
