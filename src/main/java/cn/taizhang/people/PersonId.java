package cn.taizhang.people;

import java.util.Objects;
import java.util.UUID;

/** 人员编号: identifies a person within the district. */
public record PersonId(UUID value) {

    public PersonId {
        Objects.requireNonNull(value);
    }

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
