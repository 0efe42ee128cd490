package cn.taizhang.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamException;

/**
 * 读取边界. Libraries that parse a hostile file throw whatever they come upon; past this line there is one exception. What
 * the reader of the rows throws itself never comes by here.
 */
final class Border {

    private Border() {}

    /** 读取. */
    interface Work<T> {
        T done() throws IOException, XMLStreamException;
    }

    /** 本机磁盘写不下: not the file's fault, so it is not told as one. */
    static final class NoDisk extends UncheckedIOException {

        private static final long serialVersionUID = 1L;

        NoDisk(IOException cause) {
            super(cause);
        }
    }

    static <T> T reading(Work<T> work) {
        try {
            return work.done();
        } catch (UnreadableSpreadsheet | NoDisk told) {
            throw told;
        } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError found) {
            throw told(found, UnreadableSpreadsheet.broken(found));
        } catch (OutOfMemoryError _) {
            // bounded everywhere we know of; the parser's buffers are free again once this is
            // thrown
            throw UnreadableSpreadsheet.bomb();
        }
    }

    /** A refusal of ours may come wrapped: a parser that reads from our stream wraps what the stream throws. */
    static UnreadableSpreadsheet told(Throwable found, UnreadableSpreadsheet otherwise) {
        for (var cause = found; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableSpreadsheet ours) {
                return ours;
            }
        }
        return otherwise;
    }
}
