package cn.taizhang.register;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * 暂存: a form as far as somebody got with it.
 *
 * @param typed what was typed, by column key, as it stood there
 */
public record Draft(UUID id, Map<String, String> typed, LocalDateTime savedAt) {

    public Draft {
        typed = Map.copyOf(typed);
    }
}
