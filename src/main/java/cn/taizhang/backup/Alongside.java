package cn.taizhang.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * 同在数据目录里的文件: what belongs into a backup beside the tables, as names of files and folders below the data
 * directory. Those that are not there are left out.
 *
 * @param beforeTheTables read first, because they must not tell of anything later than the tables
 * @param afterTheTables read last, because every row that is read must find what it speaks of
 */
public record Alongside(Path root, List<String> beforeTheTables, List<String> afterTheTables) {

    public Alongside {
        beforeTheTables = List.copyOf(beforeTheTables);
        afterTheTables = List.copyOf(afterTheTables);
    }

    List<Path> before() throws IOException {
        return filesOf(beforeTheTables);
    }

    List<Path> after() throws IOException {
        return filesOf(afterTheTables);
    }

    String nameOf(Path file) {
        return root.relativize(file).toString();
    }

    private List<Path> filesOf(List<String> names) throws IOException {
        var files = new ArrayList<Path>();
        for (String name : names) {
            Path start = root.resolve(name);
            if (Files.exists(start)) {
                try (Stream<Path> below = Files.walk(start)) {
                    below.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            }
        }
        return files;
    }
}
