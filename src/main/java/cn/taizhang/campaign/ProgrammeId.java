package cn.taizhang.campaign;

import java.util.Objects;
import java.util.UUID;

/** 专题编号. */
public record ProgrammeId(UUID value) {

    public ProgrammeId {
        Objects.requireNonNull(value);
    }
}
