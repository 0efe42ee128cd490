package cn.taizhang.notice;

import cn.taizhang.kernel.PostingPeriod;
import java.util.List;
import java.util.Objects;

/**
 * 公示: a notice as it hangs or hung.
 *
 * @param kind 种类
 * @param title 标题
 * @param content 内容
 * @param places 公示地点: board, group, page
 * @param period 公示期
 * @param objections 异议, in the order in which they came
 */
public record PublicNotice(
        NoticeKind kind,
        String title,
        String content,
        List<String> places,
        PostingPeriod period,
        List<Objection> objections) {

    public PublicNotice {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(period);
        title = title.strip();
        content = content.strip();
        places = places.stream().map(String::strip).filter(place -> !place.isEmpty()).toList();
        objections = List.copyOf(objections);
    }
}
