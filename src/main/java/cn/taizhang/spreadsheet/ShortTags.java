package cn.taizhang.spreadsheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** 标记长度限制: no stretch without a bracket is longer than any real one, so no single name can fill the memory. */
final class ShortTags extends FilterReader {

    private static final int LONGEST = 2_000_000;

    private int stretch;

    ShortTags(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] window, int from, int length) throws IOException {
        int read = super.read(window, from, length);
        int last = from + read - 1;
        while (last >= from && window[last] != '<' && window[last] != '>') {
            last--;
        }
        // what stands before the bracket is at most one window long and needs no look of its own
        stretch = last < from ? stretch + Math.max(read, 0) : from + read - 1 - last;
        if (stretch > LONGEST) {
            throw UnreadableSpreadsheet.oddStructure();
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }
}
