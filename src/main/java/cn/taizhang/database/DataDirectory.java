package cn.taizhang.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * 数据目录: the one directory that holds everything a district has recorded: the database, its passwords, the keys.
 *
 * @param path absolute
 */
public record DataDirectory(Path path) {

    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * The directory at this path, made (0700) if it is not there.
     *
     * @throws DatabaseUnavailable when it is a file, cannot be written, belongs to another user, or holds a restore that
     *     was cut short
     */
    public static DataDirectory at(Path path) {
        var directory = new DataDirectory(path);
        directory.makeUsable();
        DirectoryInTheMaking.settle(directory);
        return directory;
    }

    /** 密钥目录: key files; never part of a backup. Made (0700) when first asked for. */
    public Path keys() {
        Path keys = path.resolve("keys");
        createPrivately(keys);
        return keys;
    }

    /** 数据库集群: PostgreSQL's own directory. It is there only when it is complete. */
    public Path cluster() {
        return path.resolve("postgres");
    }

    Path clusterProperties() {
        return path.resolve("cluster.properties");
    }

    Path ownerLock() {
        return path.resolve("owner.lock");
    }

    Path serverLog() {
        return path.resolve("postgres.log");
    }

    Path ownerPassword() {
        return path.resolve("postgres-owner.password");
    }

    Path superuserPassword() {
        return path.resolve("postgres-superuser.password");
    }

    void makeUsable() {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new DatabaseUnavailable("数据目录 " + path + " 不是目录，而是一个文件。请用 --data 另指定一个目录。");
        }
        createPrivately(path);
        try {
            int holder = (Integer) Files.getAttribute(path, "unix:uid");
            if (holder != OwnProcess.userId()) {
                throw new DatabaseUnavailable(
                        "数据目录 "
                                + path
                                + " 属于用户 "
                                + Files.getOwner(path).getName()
                                + "，不属于当前用户。请换成该用户运行，或用 --data 另指定一个目录。");
            }
        } catch (IOException unreadable) {
            throw new DatabaseUnavailable("读不到数据目录 " + path + " 的属性。", unreadable);
        }
        if (!Files.isWritable(path) || !Files.isExecutable(path)) {
            throw new DatabaseUnavailable("数据目录 " + path + " 不能写入。请检查目录权限和磁盘是否只读。");
        }
    }

    private static void createPrivately(Path directory) {
        if (Files.isDirectory(directory)) {
            return;
        }
        try {
            Path parent = directory.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectories(
                    directory,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } catch (AccessDeniedException denied) {
            throw new DatabaseUnavailable(
                    "没有权限建立目录 " + directory + "。请换一个目录（--data），或先由管理员建好并交给当前用户。", denied);
        } catch (IOException failed) {
            throw new DatabaseUnavailable(
                    "建不了目录 " + directory + "：" + failed.getMessage() + "。请检查路径和磁盘空间。", failed);
        }
    }
}
