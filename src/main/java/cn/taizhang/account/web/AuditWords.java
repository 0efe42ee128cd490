package cn.taizhang.account.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import cn.taizhang.account.Role;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.DetailNames;
import cn.taizhang.audit.DetailWords;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    private static final String WORDS =
            """
            login 登录名
            successorLogin 接收人登录名
            factor 第二重验证
            formerName 原姓名
            displayName 姓名
            role 角色
            expires 到期日
            code 代码
            name 名称
            title 名称
            number 文号
            kind 类别
            category 类别
            state 状态
            count 条数
            parent 新的上级
            successor 承接组织
            founded 设立日期
            heldOn 召开日期
            issuedOn 印发日期
            inForceOn 施行日期
            repealedOn 废止日期
            on 日期
            from 自
            to 至
            objection 第几条异议
            way 提出方式
            finding 结论
            conclusion 结论
            entry 名册编号
            eligible 应到
            present 实到
            mark 标记
            version 第几版
            step 第几步
            stage 办到
            template 模板
            due 期限
            before 原日期
            parts 项数
            unconfirmed 待确认项数
            revision 第几稿
            section 科室
            period 报告期
            asOf 截至日
            figures 数据
            places 空数
            OPEN 没有填的空
            UNCONFIRMED 没有核对的空
            BY_HAND 手工填写的空
            WARNED 有提醒的空
            REMARK 校对认为有错的行
            place 第几处空
            entitled 应发票数
            run 第几次印制
            codes 投票码数
            handedOut 发出票数
            papers 票数
            items 件数
            fingerprint 指纹
            activities 专题活动数
            districts 区
            tables 表数
            exchange 摆渡
            reports 材料
            posts 任职数
            remark 说明
            file 文件摘要
            reason 原因
            note 说明
            digest 内容摘要
            """;

    private static final Map<String, String> NAMES = names();

    private final Organizations organizations;
    private final Map<String, DetailWords> own;
    private final List<DetailNames> kept;

    AuditWords(Organizations organizations, List<DetailWords> own, List<DetailNames> kept) {
        this.organizations = organizations;
        this.kept = List.copyOf(kept);
        this.own = own.stream().collect(toMap(DetailWords::detail, identity()));
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
            var names = new LinkedHashMap<String, String>();
            kept.forEach(one -> names.putAll(one.of(entry.subjectKind())));
            NAMES.forEach(names::putIfAbsent);
            names.forEach((name, word) -> {
                var value = rest.remove(name);
                if (value != null) {
                    text.add(word + " " + shown(name, value));
                }
            });
            rest.forEach((name, value) -> text.add(name + " " + shown(value)));
            return text.toString();
        }

        private String shown(String name, String value) {
            var words = own.get(name);
            return words == null ? shown(value) : words.called(value);
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
        return WORDS.lines()
                .map(line -> line.split(" "))
                .collect(
                        toMap(
                                one -> one[0],
                                one -> one[1],
                                (first, _) -> first,
                                LinkedHashMap::new));
    }
}
