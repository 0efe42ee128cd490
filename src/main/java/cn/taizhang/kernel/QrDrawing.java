package cn.taizhang.kernel;

import io.nayuki.qrcodegen.QrCode;

/**
 * 二维码 as a drawing.
 *
 * @param size modules along one side, with the quiet zone
 * @param dark the dark modules as one path, each run of a line drawn at once: there are hundreds of these on a page
 */
public record QrDrawing(int size, String dark) {

    /** 留白: four modules around, as the standard asks. */
    private static final int QUIET = 4;

    /** The drawing of a text, such as an address. */
    public static QrDrawing of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    int run = x - from;
                    dark.append("M%d %dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, run, run));
                } else {
                    x++;
                }
            }
        }
        return new QrDrawing(code.size + 2 * QUIET, dark.toString());
    }
}
