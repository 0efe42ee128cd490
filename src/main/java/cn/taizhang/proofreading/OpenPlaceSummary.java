package cn.taizhang.proofreading;

import java.util.List;

/** 待填的空: told once for the whole text; what belongs into each is another's matter. */
final class OpenPlaceSummary implements Check {

    @Override
    public List<Remark> read(Reading reading) {
        var places = reading.manuscript().places();
        if (places.isEmpty()) {
            return List.of();
        }
        var first = places.getFirst();
        return List.of(
                new Remark(
                        first.start(),
                        first.end(),
                        Rule.OPEN_PLACES,
                        "文中还有%d处空待填，此处是第一处。".formatted(places.size()),
                        null));
    }
}
