package cn.taizhang.campaign;

import cn.taizhang.kernel.Sent;
import java.util.Objects;
import java.util.UUID;

/** 专题编号. */
public record ProgrammeId(UUID value) {

    public ProgrammeId {
        Objects.requireNonNull(value);
    }

    /** Reads it from an address; what is no id names no programme. */
    public static ProgrammeId of(String text) {
        return new ProgrammeId(Sent.id(text, "这个专题"));
    }
}
