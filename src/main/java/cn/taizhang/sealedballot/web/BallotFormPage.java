package cn.taizhang.sealedballot.web;

import cn.taizhang.kernel.Breach;
import java.util.List;
import java.util.Map;

/**
 * 拟定投票.
 *
 * @param rolls 名册 to choose from, by id
 */
record BallotFormPage(BallotForm form, Map<String, String> rolls, List<Breach> breaches) {}
