package cn.taizhang.attachment.web;

import cn.taizhang.attachment.NewFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** 收到的文件: what a form brought along, in a directory that only this program reads, gone when the request ends. */
final class UploadedFiles implements AutoCloseable {

    private final Path folder;
    private final List<NewFile> files = new ArrayList<>();

    private UploadedFiles(Path folder) {
        this.folder = folder;
    }

    /** A form sent without choosing a file brings one without a name. */
    static UploadedFiles of(@Nullable List<MultipartFile> sent) throws IOException {
        var received = new UploadedFiles(Files.createTempDirectory("taizhang-upload-"));
        try {
            for (var file : sent == null ? List.<MultipartFile>of() : sent) {
                String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                if (!name.isEmpty() || !file.isEmpty()) {
                    received.take(name, file);
                }
            }
            return received;
        } catch (IOException | RuntimeException failed) {
            received.close();
            throw failed;
        }
    }

    List<NewFile> files() {
        return files;
    }

    private void take(String name, MultipartFile file) throws IOException {
        var content = folder.resolve(Integer.toString(files.size()));
        file.transferTo(content.toFile());
        files.add(new NewFile(name, content));
    }

    @Override
    public void close() throws IOException {
        for (var file : files) {
            Files.deleteIfExists(file.content());
        }
        Files.deleteIfExists(folder);
    }
}
