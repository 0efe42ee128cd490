package cn.taizhang.membership.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.people.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 组织页.
 *
 * @param on the day asked for as typed, empty for today
 * @param path from the district down to the one above
 * @param standing what holds on the day asked for and cannot be seen from the facts, or null
 * @param holders who holds posts on the day; empty also where the reader may not know
 * @param holdersNote why no one is shown, or null
 * @param doors what of this organization the reader may open
 * @param doorsNote why there is nothing to open, or null
 */
record OrganizationPage(
        String name,
        List<Fact> facts,
        String on,
        String dayText,
        @Nullable String problem,
        List<Link> path,
        @Nullable String standing,
        List<Holder> holders,
        @Nullable String holdersNote,
        List<TreeGroup> groups,
        List<Link> doors,
        @Nullable String doorsNote) {

    /** 名称与去处. */
    record Link(String label, String href) {}

    /** 一项: {@code href} is null where the value leads nowhere. */
    record Fact(String label, String value, @Nullable String href) {}

    /** 任职. */
    record Holder(String title, String name, String href, String since) {

        static Holder of(Post post) {
            return new Holder(
                    post.title().label(),
                    post.personName(),
                    "/people/" + post.person(),
                    ChineseDates.full(post.fromOn()) + "起");
        }
    }
}
