package cn.taizhang.wordfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 替换: every replacement is found its story, and every part that changes is written anew. */
final class Replacing {

    private final List<Story> stories;
    private final Markup markup;
    private final Map<String, PartChanges> parts = new LinkedHashMap<>();

    Replacing(List<Story> stories) {
        this.stories = stories;
        markup = new Markup(stories);
    }

    /** The parts that change, by name. */
    Map<String, byte[]> changed(List<Replacement> replacements) {
        var byStory = new LinkedHashMap<Story, List<Replacement>>();
        for (var replacement : inOrder(replacements)) {
            byStory.computeIfAbsent(storyOf(replacement), _ -> new ArrayList<>()).add(replacement);
        }
        byStory.forEach((story, wanted) -> {
            var part = parts.computeIfAbsent(story.part.name(), _ -> new PartChanges(story.part));
            var places = new StoryChanges(story, part, markup);
            wanted.forEach(places::plan);
            places.apply();
        });
        var contents = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, changes) -> contents.put(name, changes.applied()));
        return contents;
    }

    private static List<Replacement> inOrder(List<Replacement> replacements) {
        var sorted = new ArrayList<>(replacements);
        sorted.sort(Comparator.comparingInt(Replacement::start).thenComparingInt(Replacement::end));
        for (int i = 1; i < sorted.size(); i++) {
            var before = sorted.get(i - 1);
            var next = sorted.get(i);
            boolean sameSpot = before.start() == next.start() && before.end() == next.end();
            if (next.start() < before.end() || sameSpot) {
                throw new IllegalArgumentException("overlap: " + before + " and " + next);
            }
        }
        return sorted;
    }

    private Story storyOf(Replacement replacement) {
        for (var story : stories) {
            if (story.base() <= replacement.start() && replacement.end() < story.end()) {
                return story;
            }
        }
        throw new IllegalArgumentException("in no paragraph: " + replacement);
    }
}
