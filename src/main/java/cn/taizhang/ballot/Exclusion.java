package cn.taizhang.ballot;

import java.util.Objects;
import java.util.UUID;

/**
 * 不计入应到: a Party member on the roll who is left out of the number who should attend. Only Party rules know this; whoever is
 * absent from a residents' meeting counts among those entitled all the same.
 *
 * @param voter who
 * @param ground 事由, never empty
 * @param resolution 支部大会决议, never empty
 * @param consent 上级党组织同意, never empty
 */
public record Exclusion(UUID voter, String ground, String resolution, String consent) {

    public Exclusion {
        Objects.requireNonNull(voter);
        ground = ground.strip();
        resolution = resolution.strip();
        consent = consent.strip();
    }
}
