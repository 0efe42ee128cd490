package cn.taizhang.membership;

import static cn.taizhang.register.SheetFiles.refusals;
import static cn.taizhang.register.SheetFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.people.IdentityNumber;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.register.SheetFiles;
import cn.taizhang.testing.PersonNumbers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 李梅, who comes in with sheets of the roll, and what became of her membership. */
record RolledMember(
        String number, SheetFiles files, People people, Memberships memberships, Viewer reader) {

    static final String REGISTER = "memberships";
    static final String BRANCH = "天祥社区第一党支部";
    static final List<@Nullable Object> HEADINGS =
            row("姓名", "身份证号码", "所在党支部", "人员类别", "加入党组织日期", "转为正式党员日期", "列入日期");

    RolledMember(SheetFiles files, People people, Memberships memberships, Viewer reader) {
        this(PersonNumbers.ofWoman("19800506"), files, people, memberships, reader);
    }

    PersonId id() {
        return people.byIdentity(IdentityNumber.parse(number).orElseThrow()).orElseThrow();
    }

    /** 「FORMAL 天祥社区第一党支部 2018-01-01..」, the oldest first. */
    List<String> history() {
        return memberships.historyOf(reader, id()).reversed().stream()
                .map(one ->
                        "%s %s %s..%s"
                                .formatted(
                                        one.kind(),
                                        one.organizationName(),
                                        one.fromOn(),
                                        one.open() ? "" : one.toOn() + " " + one.endReason()))
                .toList();
    }

    /** Has her on the roll of the branch from that day on. */
    void stands(String kind, LocalDate from) {
        var sheet =
                files.bring(REGISTER, HEADINGS, row("李梅", number, BRANCH, kind, null, null, from));
        assertThat(refusals(sheet)).isEmpty();
    }
}
