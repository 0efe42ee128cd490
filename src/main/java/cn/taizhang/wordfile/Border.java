package cn.taizhang.wordfile;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** 读取边界. Libraries that parse a hostile file throw whatever they come upon; past this line there is one exception. */
final class Border {

    private Border() {}

    /** 读取. */
    interface Work<T> {
        T done() throws IOException, XMLStreamException;
    }

    static <T> T reading(Work<T> work) {
        try {
            return work.done();
        } catch (UnreadableTextFile told) {
            throw told;
        } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError found) {
            throw told(found);
        } catch (OutOfMemoryError _) {
            // bounded everywhere we know of; what the parser held is free again once this is thrown
            throw UnreadableTextFile.bomb();
        }
    }

    /** A refusal of ours may come wrapped. */
    private static UnreadableTextFile told(Throwable found) {
        for (var cause = found; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableTextFile ours) {
                return ours;
            }
        }
        return UnreadableTextFile.broken(found);
    }
}
