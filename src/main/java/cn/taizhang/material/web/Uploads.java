package cn.taizhang.material.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.wordfile.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** 交来的文稿: a file, or text that was pasted. */
final class Uploads {

    private static final long MOST = 20L << 20;

    private Uploads() {}

    /**
     * 文稿.
     *
     * @param name of the file without its ending, empty for pasted text
     */
    record Text(String name, TextFile file) {}

    /** Read in memory, nothing lies on the disk; refused where there is neither file nor text, or it cannot be read. */
    static Outcome<Text> read(@Nullable MultipartFile file, String pasted) throws IOException {
        if (file == null || file.isEmpty()) {
            return pasted.isBlank()
                    ? refused("请选择文件（.docx、.doc、.txt），或者把文字粘贴进来。")
                    : read("", pasted.getBytes(StandardCharsets.UTF_8));
        }
        if (file.getSize() > MOST) {
            return refused("文件超过 20 MB，请去掉图片后再传。");
        }
        return read(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }

    private static Outcome<Text> read(String name, byte[] content) {
        return switch (TextFile.read(name.isEmpty() ? "pasted.txt" : name, content)) {
            case Outcome.Refused<TextFile>(var breaches) -> refused(breaches.getFirst().message());
            case Outcome.Done<TextFile>(var read) -> new Outcome.Done<>(new Text(bare(name), read));
        };
    }

    private static String bare(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    private static Outcome<Text> refused(String why) {
        return new Outcome.Refused<>(List.of(Breach.of("file", why)));
    }
}
