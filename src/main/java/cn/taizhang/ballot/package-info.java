/**
 * 表决 — Who may vote, how, how votes are counted, of whom a majority is taken, and what follows.
 *
 * <p>The rules know no clock, no SQL and no Spring; {@link cn.taizhang.ballot.Rolls} and {@link cn.taizhang.ballot.Ballots} keep who was
 * entitled and how it was counted. What stands here knows votes only; when and why a vote is held is for the procedure above it, which
 * hands in the day, the counts and where the law leaves room, the rule ({@link cn.taizhang.ballot.BallotSubject}). Why it is built so:
 * ADR 028 and 029.
 */
@ApplicationModule(
        displayName = "表决",
        allowedDependencies = {"kernel", "regulation", "audit", "organization", "account"})
@NullMarked
package cn.taizhang.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
