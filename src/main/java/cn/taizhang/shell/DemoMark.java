package cn.taizhang.shell;

import cn.taizhang.database.DatabaseUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** 演示标志: the file that tells a demonstration's directory from real data, and on which day it stands. */
record DemoMark(Path file, Optional<LocalDate> day) {

    static final String NAME = "demo.day";

    static DemoMark in(Path directory) {
        var file = directory.resolve(NAME);
        try {
            return new DemoMark(file, Optional.of(LocalDate.parse(Files.readString(file).strip())));
        } catch (NoSuchFileException realData) {
            return new DemoMark(file, Optional.empty());
        } catch (IOException unreadable) {
            throw new DatabaseUnavailable("读不到演示标志 " + file + "。", unreadable);
        }
    }

    static void write(Path directory, LocalDate day) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(NAME), day + "\n");
    }
}
