package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationChoice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** 登记表的去处: from the pages of a module's own to the forms that all registers share; nobody is led to a form that would refuse them. */
@Service
@Transactional(readOnly = true)
public class FormLinks {

    private final Records records;
    private final Keepers keepers;

    FormLinks(Records records, Keepers keepers) {
        this.records = records;
        this.keepers = keepers;
    }

    /** 去处: 登记党员, and its address. */
    public record FormLink(String label, String href) {

        /** With an organization in the column already. */
        public FormLink about(String column, Organization organization) {
            return new FormLink(
                    label,
                    UriComponentsBuilder.fromPath(href)
                            .queryParam(column, OrganizationChoice.written(organization))
                            .encode()
                            .toUriString());
        }
    }

    /** The empty form; null for who may not record anything. */
    public @Nullable FormLink recording(Viewer viewer, Register<?> register) {
        return register.hasForm() && register.isKeptBy(viewer)
                ? new FormLink(register.showing().recording(), register.address() + "/new")
                : null;
    }

    /** Where each of these records is corrected, as far as the viewer may correct it. */
    public Map<UUID, String> corrections(Viewer viewer, Register<?> register, List<UUID> ids) {
        var links = new HashMap<UUID, String>();
        if (register.hasForm() && register.isKeptBy(viewer)) {
            records.among(viewer, register, ids).stream()
                    .filter(one -> keepers.include(viewer, register, one))
                    .map(one -> Objects.requireNonNull(one.id()))
                    .forEach(id -> links.put(id, register.page(id) + "/correction"));
        }
        return Map.copyOf(links);
    }
}
