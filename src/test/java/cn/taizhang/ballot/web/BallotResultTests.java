package cn.taizhang.ballot.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.ballot.ElectionResult;
import cn.taizhang.ballot.Resolution;
import cn.taizhang.ballot.Verdict;
import cn.taizhang.ballot.Votes.Candidate;
import cn.taizhang.ballot.web.BallotPage.Result;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("判定的文字")
class BallotResultTests {

    private static final List<Breach> WHY = List.of(new Breach("present", "实到没有过半数。", "R-046"));

    @Test
    void what_was_adopted_says_with_how_many_of_how_many() {
        assertThat(of(new Resolution.Adopted(Optional.empty(), 180, 280)))
                .isEqualTo(new Result("通过", "ok", "180 票，基数 280。", List.of()));
        assertThat(of(new Resolution.Adopted(Optional.of("方案二"), 180, 280)).text())
                .isEqualTo("选定“方案二”，180 票，基数 280。");
    }

    @Test
    void what_was_not_adopted_says_why_with_the_clause() {
        assertThat(of(new Resolution.Rejected(WHY))).isEqualTo(new Result("不通过", "", "", WHY));
        assertThat(of(new Resolution.Invalid(WHY))).isEqualTo(new Result("无效", "red", "", WHY));
        assertThat(of(new Resolution.NotJudged(WHY))).isEqualTo(new Result("未判定", "warn", "", WHY));
        assertThat(Result.of(new Verdict.NotJudged(WHY)))
                .isEqualTo(new Result("未判定", "warn", "", WHY));
    }

    @Test
    void an_election_names_who_was_elected_who_is_tied_and_the_open_seats() {
        var counted =
                new ElectionResult.Counted(
                        List.of(named("王芳"), named("李国")),
                        List.of(named("赵敏"), named("孙立")),
                        WHY,
                        1);
        var nobody = new ElectionResult.Counted(List.of(), List.of(), WHY, 3);

        assertThat(Result.of(new Verdict.OnElection(counted)))
                .isEqualTo(new Result("选举有效", "ok", "当选：王芳、李国。得票相等，名额不够：赵敏、孙立。缺额 1 名。", WHY));
        assertThat(Result.of(new Verdict.OnElection(nobody)).text()).isEqualTo("当选：无。缺额 3 名。");
        assertThat(Result.of(new Verdict.OnElection(new ElectionResult.Invalid(WHY))))
                .isEqualTo(new Result("选举无效", "red", "", WHY));
    }

    private static Result of(Resolution resolution) {
        return Result.of(new Verdict.OnMatter(resolution));
    }

    private static Candidate named(String name) {
        return new Candidate(Ids.next(), name, 1, 0, 0);
    }
}
