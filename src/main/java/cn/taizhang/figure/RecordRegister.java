package cn.taizhang.figure;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 记录来源: the register that a figure's records stand in; it shows them under the viewer's own rights. */
public interface RecordRegister {

    /** The register's English key, for example {@code meetings}. */
    String key();

    /** The register's Chinese name. */
    String label();

    /** The permission without which none of its records opens; empty where every signed-in user may read it. */
    Optional<Permission> opensWith();

    /** Of these records those the viewer may open, in reading order; the others are left out. */
    List<Line> describe(Viewer viewer, List<UUID> records);

    /**
     * 记录行.
     *
     * @param address the page of the record
     */
    record Line(UUID id, String title, String detail, String address) {}
}
