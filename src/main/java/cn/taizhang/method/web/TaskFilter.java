package cn.taizhang.method.web;

import cn.taizhang.kernel.Sent;
import cn.taizhang.method.MethodId;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** 任务的查找条件: as they were typed, or as a cell of a matrix leads here. */
record TaskFilter(String organization, String method, String part, String from, String to) {

    /** Binding gives null for what a request left out. */
    TaskFilter {
        organization = Sent.text(organization);
        method = Sent.text(method);
        part = Sent.text(part);
        from = Sent.text(from);
        to = Sent.text(to);
    }

    @Nullable UUID partId() {
        return part.isEmpty() ? null : Sent.id(part, "这一项");
    }

    @Nullable MethodId methodId() {
        return method.isEmpty() ? null : MethodId.of(method);
    }

    String address() {
        var values = new LinkedHashMap<String, String>();
        values.put("organization", organization);
        values.put("method", method);
        values.put("part", part);
        values.put("from", from);
        values.put("to", to);
        values.values().removeIf(String::isEmpty);
        var address = UriComponentsBuilder.fromPath("/method-tasks");
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
