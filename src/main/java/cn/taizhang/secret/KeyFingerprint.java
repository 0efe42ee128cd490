package cn.taizhang.secret;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * 密钥指纹: tells two keys apart and nothing of either.
 *
 * @param text hexadecimal
 */
public record KeyFingerprint(String text) {

    private static final String PROBE = "taizhang key fingerprint";

    /** Of the key in this file. */
    public static KeyFingerprint of(Path keyFile) {
        return of(KeyFile.read(keyFile));
    }

    /** Of the key that encrypted this database; empty when nothing was ever encrypted. */
    public static Optional<KeyFingerprint> recordedIn(Connection database) {
        return new KeyRecord(JdbcClient.create(new SingleConnectionDataSource(database, true)))
                .fingerprint();
    }

    static KeyFingerprint of(byte[] key) {
        return ofBytes(new SecretValues(key).digest(PROBE));
    }

    static KeyFingerprint ofBytes(byte[] bytes) {
        return new KeyFingerprint(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(text);
    }
}
