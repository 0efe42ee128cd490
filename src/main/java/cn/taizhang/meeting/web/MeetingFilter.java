package cn.taizhang.meeting.web;

import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** 查找条件: what was typed above the list, as it was typed. */
record MeetingFilter(
        String q, String kind, String organization, String from, String to, String only) {

    public boolean isEmpty() {
        return q.isBlank() && !behindMore();
    }

    /** Whether a condition is set that a phone keeps behind 更多条件. */
    public boolean behindMore() {
        return !(kind + organization + from + to + only).isBlank();
    }

    /** The list's address with these conditions, after or before a row where one is given. */
    String address(String after, String before) {
        var address = UriComponentsBuilder.fromPath("/meetings");
        add(address, "q", q);
        add(address, "kind", kind);
        add(address, "organization", organization);
        add(address, "from", from);
        add(address, "to", to);
        add(address, "only", only);
        add(address, "after", after);
        add(address, "before", before);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
