package cn.taizhang.ballot;

import static cn.taizhang.kernel.Threshold.atLeast;
import static cn.taizhang.kernel.Threshold.moreThan;

import cn.taizhang.ballot.VotingRule.Participation;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.regulation.Basis;
import cn.taizhang.regulation.RuleSet;
import java.util.List;

/**
 * 居民委员会选举的投票规则 (2025 年修订，第十九条). Who may stand, and when lists are published, is for the election's own procedure.
 * Recall (罢免, 第二十条) is not here yet.
 */
public final class CommitteeElection {

    /** 选举方式. */
    public enum By {
        /** 全体有选举权的居民. */
        VOTERS("全体选民选举", Denominator.ALL_VOTERS),
        /** 每户派代表. */
        HOUSEHOLDS("每户派代表选举", Denominator.ALL_HOUSEHOLDS),
        /** 居民代表. */
        REPRESENTATIVES("居民代表选举", Denominator.ALL_REPRESENTATIVES);

        private final String label;
        private final Denominator entitled;

        By(String label, Denominator entitled) {
            this.label = label;
            this.entitled = entitled;
        }

        /** The name shown to people. */
        public String label() {
            return label;
        }

        /** Whom the turnout is taken of. */
        public Denominator entitled() {
            return entitled;
        }
    }

    /** 「获得参加投票的人员过半数的选票，始得当选」. */
    static final Requirement ELECTED =
            new Requirement(moreThan(1, 2), Denominator.BALLOTS_CAST, "R-057");

    /** 「所得票数不得少于已投选票总数的三分之一」. */
    static final Requirement ELECTED_IN_RUN_OFF =
            new Requirement(atLeast(1, 3), Denominator.BALLOTS_CAST, "R-058");

    /** 「每一选民接受的委托不得超过三人」. */
    static final int MOST_PROXIES = 3;

    /** The clause that sends a by-election to the rule of an election. */
    public static final String BY_ELECTION = "R-069";

    private CommitteeElection() {}

    /** 选举 under the rule set of the day; refused where the law names no share. */
    public static Outcome<VotingRule> first(RuleSet ruleSet, By by) {
        return rule(ruleSet, turnout(by), ELECTED);
    }

    /**
     * 补选 of a member, in a residents' or a representatives' meeting: 「补选程序参照本法第十八条、第十九条的规定办理」 (第二十四条),
     * so that it is judged as an election and never as a resolution of that meeting.
     */
    public static Outcome<VotingRule> byElection(RuleSet ruleSet, By by) {
        return first(ruleSet, by);
    }

    /**
     * 另行选举 of the seats left open. The law says how many votes elect and nothing of how many must vote; asked here is what the
     * first vote asked, and every message that rests on it says that it is to be confirmed.
     */
    public static Outcome<VotingRule> runOff(RuleSet ruleSet, By by) {
        var first = turnout(by);
        return rule(
                ruleSet,
                new Requirement(first.share(), first.base(), Basis.unconfirmed("R-058")),
                ELECTED_IN_RUN_OFF);
    }

    /** 委托投票 under the rule set of the day; refused where the law says nothing of it. */
    public static Outcome<ProxyRule> proxies(RuleSet ruleSet, By by) {
        return switch (ruleSet) {
            case CN_2018 -> unsaid(ruleSet, "委托投票的办法");
            case CN_2025 ->
                    new Outcome.Done<>(
                            by == By.REPRESENTATIVES
                                    ? new ProxyRule.Excluded("R-060")
                                    : new ProxyRule.InWriting(MOST_PROXIES, "R-059"));
        };
    }

    private static Outcome<VotingRule> rule(
            RuleSet ruleSet, Requirement turnout, Requirement elected) {
        return switch (ruleSet) {
            case CN_2018 -> unsaid(ruleSet, "选举的投票人数和当选票数");
            case CN_2025 ->
                    new Outcome.Done<>(
                            new VotingRule(
                                    AllowedForms.secret(Basis.read("R-061")),
                                    Participation.VOTING,
                                    turnout,
                                    elected,
                                    Papers.ONE_EACH));
        };
    }

    /** 「选民的过半数」「户的代表的过半数」「超过三分之二的居民代表参加投票，选举有效」: of each, the boundary does not count. */
    private static Requirement turnout(By by) {
        return switch (by) {
            case VOTERS, HOUSEHOLDS -> new Requirement(moreThan(1, 2), by.entitled, "R-055");
            case REPRESENTATIVES -> new Requirement(moreThan(2, 3), by.entitled, "R-056");
        };
    }

    private static <T> Outcome<T> unsaid(RuleSet ruleSet, String what) {
        return new Outcome.Refused<>(
                List.of(Breach.overall("%s没有规定%s，请按当地选举办法人工核对。".formatted(ruleSet.label(), what))));
    }
}
