package cn.taizhang.ballot;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordLink;
import java.util.Optional;

/** 计票单所属的记录: a module whose records are voted on says how a page leads back to one of them, and by which rule it is judged. */
public interface BallotSubject {

    /** Key of its register. */
    String register();

    /** The record's title and page; empty where it is not there or the viewer may not see it. */
    Optional<RecordLink> link(Viewer viewer, StoredSheet sheet);

    /** 表决规则 of that vote; refused where the law of its day names none. */
    Outcome<VotingRule> votingRule(Viewer viewer, StoredSheet sheet);

    /** 委托投票规则 of that vote; refused where the law of its day says nothing of proxies. */
    Outcome<ProxyRule> proxyRule(Viewer viewer, StoredSheet sheet);
}
