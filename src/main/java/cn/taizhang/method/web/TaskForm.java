package cn.taizhang.method.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Sent;
import cn.taizhang.method.TaskDraft;
import cn.taizhang.organization.OrganizationId;
import java.util.List;

/** 布置任务表: as it was typed. */
record TaskForm(String part, String title, String dueOn, String organizations) {

    /** Binding gives null for what a request left out. */
    TaskForm {
        part = Sent.text(part);
        title = Sent.text(title);
        dueOn = Sent.text(dueOn);
        organizations = Sent.text(organizations);
    }

    List<String> names() {
        return organizations
                .lines()
                .flatMap(line -> List.of(line.split("[、，,；;]")).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    TaskDraft draft(List<OrganizationId> found) {
        return new TaskDraft(Sent.maybe(part).orElse(null), title, Sent.day(dueOn), found);
    }

    List<Breach> unreadable() {
        return Sent.unreadableDay("dueOn", dueOn);
    }
}
