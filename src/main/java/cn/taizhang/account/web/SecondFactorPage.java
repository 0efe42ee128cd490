package cn.taizhang.account.web;

import cn.taizhang.account.SecondFactors;
import cn.taizhang.kernel.Breach;
import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 第二重验证页.
 *
 * @param setUp what an app is to be told, when the second factor is set up; else a code is asked
 */
record SecondFactorPage(@Nullable SetUp setUp, List<Breach> breaches) {

    /**
     * 绑定手机.
     *
     * @param letters the secret in groups of four, for who cannot hold a camera to the screen
     * @param size modules along one side, with the quiet zone
     * @param dark the dark modules as the path of a drawing
     */
    record SetUp(String letters, int size, String dark) {

        @Override
        public String toString() {
            return "SetUp[]";
        }
    }

    /** 留白: four modules around, as the standard asks. */
    private static final int QUIET = 4;

    static SecondFactorPage of(SecondFactors.@Nullable Secret secret, List<Breach> breaches) {
        return new SecondFactorPage(secret == null ? null : setUp(secret), breaches);
    }

    private static SetUp setUp(SecondFactors.Secret secret) {
        var code = QrCode.encodeText(secret.address(), QrCode.Ecc.MEDIUM);
        var dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return new SetUp(
                String.join(" ", secret.letters().split("(?<=\\G.{4})")),
                code.size + 2 * QUIET,
                dark.toString());
    }
}
