package cn.taizhang.portal.web;

import cn.taizhang.kernel.Sent;
import cn.taizhang.portal.Community;
import cn.taizhang.portal.NewVoice;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 说话的表: carries everything from screen to screen, so that nothing need be kept here and nothing is lost there.
 *
 * @param about the id of what it is about, empty for a matter of one's own
 * @param from the question that was answered just now
 * @param go where to go next
 */
record SayForm(
        @Nullable String ticket,
        @Nullable String about,
        @Nullable String words,
        @Nullable String name,
        @Nullable String telephone,
        @Nullable String from,
        @Nullable String go) {

    SayForm {
        ticket = Objects.requireNonNullElse(ticket, "");
        about = Objects.requireNonNullElse(about, "");
        words = Objects.requireNonNullElse(words, "").replace("\r\n", "\n");
        name = Objects.requireNonNullElse(name, "");
        telephone = Objects.requireNonNullElse(telephone, "");
        from = Objects.requireNonNullElse(from, "");
        go = Objects.requireNonNullElse(go, "");
    }

    NewVoice voice(Community community) {
        return new NewVoice(
                community,
                aboutId(),
                Objects.toString(words, ""),
                Objects.toString(name, ""),
                Objects.toString(telephone, ""));
    }

    @Nullable UUID aboutId() {
        String id = Objects.toString(about, "");
        return id.isEmpty() ? null : Sent.id(id, "这条公告");
    }

    SayForm with(String newTicket) {
        return new SayForm(newTicket, about, words, name, telephone, from, go);
    }
}
