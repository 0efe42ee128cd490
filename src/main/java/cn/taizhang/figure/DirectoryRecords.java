package cn.taizhang.figure;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 组织名册 as the records behind a figure; the directory is open to every signed-in user. */
@Component
public class DirectoryRecords implements RecordRegister {

    private final Organizations organizations;

    DirectoryRecords(Organizations organizations) {
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
        var ids = records.stream().map(OrganizationId::new).collect(Collectors.toSet());
        var found =
                organizations.among(ids).stream()
                        .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        return records.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(DirectoryRecords::line)
                .toList();
    }

    private static Line line(Organization one) {
        return new Line(
                one.id().value(),
                one.name(),
                one.code()
                        + "　"
                        + one.kind().label()
                        + "　"
                        + ChineseDates.full(one.foundedOn())
                        + "设立",
                "/organizations/" + one.code());
    }
}
