package cn.taizhang.register;

import cn.taizhang.people.PersonId;

/**
 * 所指人员: a person in a column.
 *
 * @param name 姓名
 */
public record PersonReference(PersonId id, String name) {

    /** 「王建国（0198…）」 with the number of the record, which means the same person again wherever it is read. */
    public String written() {
        return name + "（" + id + "）";
    }
}
