package cn.taizhang.portal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 要说的话, as it was typed.
 *
 * @param about what was published, null for a matter of one's own
 */
public record NewVoice(
        Community community, @Nullable UUID about, String words, String name, String telephone) {

    public NewVoice {
        words = words.strip();
        name = name.strip();
        telephone = telephone.strip();
    }
}
