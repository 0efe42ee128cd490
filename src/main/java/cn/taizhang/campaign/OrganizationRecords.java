package cn.taizhang.campaign;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.RecordRegister;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 组织名册 as the records behind a figure; the directory is open to every signed-in user. */
@Component
class OrganizationRecords implements RecordRegister {

    private final Organizations organizations;

    OrganizationRecords(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public String key() {
        return "organizations";
    }

    @Override
    public String label() {
        return "组织";
    }

    @Override
    public Optional<Permission> opensWith() {
        return Optional.empty();
    }

    @Override
    public List<Line> describe(Viewer viewer, List<UUID> records) {
        return records.stream()
                .map(id -> organizations.get(new OrganizationId(id)))
                .map(one ->
                        new Line(
                                one.id().value(),
                                one.name(),
                                one.code()
                                        + "　"
                                        + one.kind().label()
                                        + "　"
                                        + ChineseDates.full(one.foundedOn())
                                        + "设立",
                                "/organizations/" + one.code()))
                .toList();
    }
}
