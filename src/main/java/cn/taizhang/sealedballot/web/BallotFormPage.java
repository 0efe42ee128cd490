package cn.taizhang.sealedballot.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.sealing.BallotKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 拟定投票.
 *
 * @param rolls 名册 to choose from, by id
 */
record BallotFormPage(BallotForm form, Map<String, String> rolls, List<Breach> breaches) {

    /** 种类, by the word of the form. */
    public Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put(BallotKind.VOTE.name(), "表决（赞成、反对、弃权，或者选方案）");
        kinds.put(BallotKind.RATING.name(), "满意度测评（满意、基本满意、不满意、不了解）");
        return kinds;
    }
}
