package cn.taizhang.method;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Outcome;
import cn.taizhang.testing.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("工作法的修订")
class RevisionTests extends WithMethods {

    @Test
    void a_revision_keeps_the_earlier_one_and_its_parts_keep_what_they_are_bound_to() {
        var id = declared(NAME, LINES);
        var shared = part(get(id), "资源共享");
        revisePart(id, 1, shared, new PartDraft("资源共享", "场地、人才", true, new Binding.ToTasks()));
        var held = get(id).latest().parts().getFirst();

        var revised =
                draft(
                        district.district(),
                        NAME,
                        LINES.replace("待确认×3", "组织联建（待确认）；待确认×2"),
                        "",
                        MARCH);
        methods.revise(district.officer(), id, 2, revised).orThrow();

        var method = get(id);
        assertThat(method.revisions()).hasSize(3);
        assertThat(method.on(MARCH.minusDays(1)).number()).isEqualTo(2);
        assertThat(method.on(MARCH).number()).isEqualTo(3);
        assertThat(method.on(JANUARY.minusYears(1)).number()).isEqualTo(1);
        assertThat(part(method, "资源共享").binding()).isEqualTo(new Binding.ToTasks());
        assertThat(part(method, "资源共享").description()).isEqualTo("场地、人才");
        assertThat(part(method, "资源共享").id()).isEqualTo(shared.id());
        assertThat(method.latest().parts().stream().map(Part::id)).contains(held.id());
        assertThat(method.on(JANUARY).parts().getFirst().title()).isEmpty();
        assertThat(method.latest().unconfirmed()).isEqualTo(3);
    }

    @Test
    void a_slip_in_the_year_is_refused_in_a_declaration_and_in_a_revision() {
        var far = TestClock.DAY.plusYears(1).plusDays(1);
        assertThat(
                        messages(
                                methods.declare(
                                        district.officer(),
                                        draft(district.district(), NAME, LINES, "", far))))
                .containsExactly("日期最远在一年以内，请核对年份。");
        var id = declared(NAME, LINES);
        var draft = new PartDraft("资源共享", "", true, new Binding.ToTasks());
        var part = part(get(id), "资源共享");
        assertThat(messages(methods.revisePart(district.officer(), id, 1, part.id(), draft, far)))
                .containsExactly("日期最远在一年以内，请核对年份。");
        methods.revise(
                        district.officer(),
                        id,
                        1,
                        draft(district.district(), NAME, LINES, "", far.minusDays(1)))
                .orThrow();
    }

    @Test
    void a_bound_part_is_neither_lost_nor_swapped_by_the_form_of_all_parts() {
        var id = declared(NAME, LINES.replace("待确认×3", "组织联建；待确认×2"));
        var open = get(id).latest().parts().get(1);
        revisePart(id, 1, open, new PartDraft("", "", false, new Binding.ToTasks()));
        revisePart(
                id,
                2,
                part(get(id), "组织联建"),
                new PartDraft("组织联建", "", true, new Binding.ToRegister("decisions")));

        var renamed = LINES.replace("待确认×3", "组织共建；活动联办；待确认");
        assertThat(messages(revise(id, 3, renamed)))
                .singleElement()
                .asString()
                .startsWith("这些项会连同落点去掉：“三联：组织联建”。只改名称，请在那一项的页上改");
        assertThat(get(id).revisions()).hasSize(3);

        revise(id, 3, LINES.replace("待确认×3", "组织联建；活动联办；待确认")).orThrow();
        assertThat(get(id).latest().parts().stream().map(Part::id)).contains(open.id());
    }

    @Test
    void a_part_that_is_bound_to_nothing_may_go() {
        var id = declared(NAME, LINES);

        revise(id, 1, LINES.replace("资源共享", "阵地共用")).orThrow();

        assertThat(get(id).latest().parts()).extracting(Part::title).contains("阵地共用");
    }

    private Outcome<MethodId> revise(MethodId id, int version, String lines) {
        return methods.revise(
                district.officer(),
                id,
                version,
                draft(district.district(), NAME, lines, "", JANUARY));
    }

    @Test
    void a_revision_does_not_begin_before_the_one_it_follows() {
        var id = declared(NAME, LINES);

        assertThat(
                        messages(
                                methods.revise(
                                        district.officer(),
                                        id,
                                        1,
                                        draft(
                                                district.district(),
                                                NAME,
                                                LINES,
                                                "",
                                                JANUARY.minusDays(1)))))
                .containsExactly("不能早于上一版的起始日 2020年1月1日。");
        methods.revise(
                        district.officer(),
                        id,
                        1,
                        draft(district.district(), NAME, LINES, "", JANUARY))
                .orThrow();
    }
}
