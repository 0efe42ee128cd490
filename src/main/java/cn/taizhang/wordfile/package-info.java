/**
 * 文字文件 — Files of text read as one text in reading order: .docx, .doc and .txt; a .docx written back with stretches
 * replaced, its formatting surviving. Knows no business; a file is either read or refused with a sentence that names the
 * cause and what to do.
 */
@ApplicationModule(
        displayName = "文字文件",
        allowedDependencies = {"kernel"})
@NullMarked
package cn.taizhang.wordfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
