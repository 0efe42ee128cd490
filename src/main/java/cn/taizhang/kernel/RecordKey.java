package cn.taizhang.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * 所属记录: which record something hangs on, told by its register and its id. What hangs on it knows no more of it: a notice and a
 * ballot sheet belong to a decision, an election, an appraisal, whose modules stand above them.
 *
 * @param register key of its register, for example {@code decisions}
 */
public record RecordKey(String register, UUID id) {

    public RecordKey {
        Objects.requireNonNull(id);
        if (register.isBlank()) {
            throw new IllegalArgumentException("a record stands in a register");
        }
    }
}
