package cn.taizhang.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import tools.jackson.databind.ObjectMapper;

/** 演示账号文件: the demonstration's random passwords, readable by its owner only, so that they can be told again. */
record DemoAccountFile(Path directory, ObjectMapper json) {

    /** 演示账号. */
    record Account(String role, String name, String password) {}

    void write(List<Account> accounts) throws IOException {
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var beside = Files.createTempFile(directory, "accounts", ".new", ownerOnly);
        Files.write(beside, json.writeValueAsBytes(accounts));
        Files.move(beside, file(), StandardCopyOption.REPLACE_EXISTING);
    }

    List<Account> read() throws IOException {
        if (!Files.exists(file())) {
            throw new CommandFailed("演示账号文件 " + file() + " 不见了，密码无从得知。请加 --reset 重新建。");
        }
        return List.of(json.readValue(Files.readAllBytes(file()), Account[].class));
    }

    private Path file() {
        return directory.resolve("demo-accounts.json");
    }
}
