package cn.taizhang.document;

import org.jspecify.annotations.Nullable;

/**
 * 制度查询: which documents a list shows.
 *
 * @param text part of the title or of the number; empty for all
 */
public record DocumentQuestion(
        String text, @Nullable DocumentCategory category, @Nullable DocumentState state) {

    public DocumentQuestion {
        text = text.strip();
    }
}
