package cn.taizhang.account.web;

import cn.taizhang.account.Role;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * 审计用语: an entry's detail as a person reads it. Names of details that no word is known for are shown as they are, so
 * that nothing of the trail is ever left out.
 */
@Component
class AuditWords {

    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** In the order in which they are told. */
    private static final Map<String, String> NAMES = names();

    private final Organizations organizations;

    AuditWords(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Remembers the names it has looked up, for one page. */
    Reading reading() {
        return new Reading(new HashMap<>());
    }

    /** 一次阅读. */
    final class Reading {

        private final Map<UUID, String> known;

        private Reading(Map<UUID, String> known) {
            this.known = known;
        }

        /** The organization, then every detail; empty for an entry that says nothing more than its action. */
        String told(AuditRow entry) {
            var text = new StringJoiner("；");
            if (entry.organizationId() != null) {
                text.add(organization(entry.organizationId()));
            }
            var rest = new LinkedHashMap<>(entry.detail());
            NAMES.forEach((name, word) -> {
                var value = rest.remove(name);
                if (value != null) {
                    text.add(word + " " + shown(value));
                }
            });
            rest.forEach((name, value) -> text.add(name + " " + shown(value)));
            return text.toString();
        }

        private String shown(String value) {
            if (value.isEmpty()) {
                return "无";
            }
            if (IDENTIFIER.matcher(value).matches()) {
                return organization(UUID.fromString(value));
            }
            return Arrays.stream(Role.values())
                    .filter(role -> role.name().equals(value))
                    .findFirst()
                    .map(Role::label)
                    .orElse(value);
        }

        /** An id that is no organization's stays what it is. */
        private String organization(UUID id) {
            return known.computeIfAbsent(id, AuditWords.this::nameOf);
        }
    }

    private String nameOf(UUID id) {
        try {
            return organizations.get(new OrganizationId(id)).name();
        } catch (NotFound _) {
            return id.toString();
        }
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("login", "登录名");
        names.put("successorLogin", "接收人登录名");
        names.put("factor", "第二重验证");
        names.put("formerName", "原姓名");
        names.put("displayName", "姓名");
        names.put("role", "角色");
        names.put("expires", "到期日");
        names.put("code", "代码");
        names.put("name", "名称");
        names.put("title", "名称");
        names.put("number", "文号");
        names.put("kind", "类别");
        names.put("category", "类别");
        names.put("state", "状态");
        names.put("count", "条数");
        names.put("parent", "新的上级");
        names.put("successor", "承接组织");
        names.put("founded", "设立日期");
        names.put("heldOn", "召开日期");
        names.put("issuedOn", "印发日期");
        names.put("inForceOn", "施行日期");
        names.put("repealedOn", "废止日期");
        names.put("on", "日期");
        names.put("from", "自");
        names.put("to", "至");
        names.put("objection", "第几条异议");
        names.put("way", "提出方式");
        names.put("finding", "结论");
        names.put("conclusion", "结论");
        names.put("entry", "名册编号");
        names.put("eligible", "应到");
        names.put("present", "实到");
        names.put("mark", "标记");
        names.put("version", "第几版");
        names.putAll(lastNames());
        return names;
    }

    private static Map<String, String> lastNames() {
        var names = new LinkedHashMap<String, String>();
        names.put("step", "第几步");
        names.put("stage", "办到");
        names.put("template", "程序模板");
        names.put("due", "期限");
        names.put("before", "原日期");
        names.put("parts", "项数");
        names.put("unconfirmed", "待确认项数");
        names.put("reason", "原因");
        names.put("note", "说明");
        names.put("digest", "内容摘要");
        return names;
    }
}
