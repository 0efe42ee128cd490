package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 有没有发生: how many records of a register fall into a span of days, organization by organization. */
@Service
@Transactional(readOnly = true)
public class HappeningCounts {

    private final List<Happenings> declared;
    private final HappeningStore store;
    private final Registers registers;
    private final Records records;
    private final Organizations organizations;

    HappeningCounts(
            List<Happenings> declared,
            HappeningStore store,
            Registers registers,
            Records records,
            Organizations organizations) {
        this.declared = List.copyOf(declared);
        this.store = store;
        this.registers = registers;
        this.records = records;
        this.organizations = organizations;
    }

    /** The registers of which it can be said. */
    public List<Register<?>> registers() {
        return registers.all().stream().filter(one -> find(one.key()).isPresent()).toList();
    }

    public Optional<Happenings> find(String register) {
        return declared.stream().filter(one -> one.register().equals(register)).findFirst();
    }

    /** Whether the viewer reads all of its records there; who does not would count fewer. */
    public boolean mayCount(
            Viewer viewer, Happenings happenings, OrganizationId organization, LocalDate to) {
        var reads = viewer.scope(registers.get(happenings.register()).reads());
        return organizations.within(reads, Set.of(organization), to).contains(organization);
    }

    /**
     * For the organization and those directly below it; who has none is not among them. Empty where nothing can be said: the
     * viewer may not count there, or the register has no record at all within what the viewer sees.
     */
    public Optional<Map<UUID, Long>> count(
            Viewer viewer,
            Happenings happenings,
            OrganizationId organization,
            LocalDate from,
            LocalDate to) {
        return mayCount(viewer, happenings, organization, to) && store.everUsed(happenings)
                ? Optional.of(store.count(happenings, organization, from, to))
                : Optional.empty();
    }

    /** The records behind it that the viewer may open, the newest first, at most {@code limit}. */
    public List<Entry> records(
            Viewer viewer,
            Happenings happenings,
            OrganizationId organization,
            LocalDate from,
            LocalDate to,
            int limit) {
        var ids = store.records(happenings, organization, from, to, limit);
        return records.among(viewer, registers.get(happenings.register()), ids);
    }
}
