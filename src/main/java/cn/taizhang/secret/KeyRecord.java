package cn.taizhang.secret;

import cn.taizhang.kernel.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 密钥登记: the fingerprint of the key that encrypted this database. A lost or exchanged key file is told at the start;
 * going on with a new one would make the same person look like two.
 */
final class KeyRecord {

    private final JdbcClient jdbc;

    KeyRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens the key file, making it only for a database that has never seen a key. Where a rotation was cut short between
     * its commit and the change of the files, that change is made now.
     */
    SecretValues secretsOf(Path file) {
        var known = fingerprint();
        known.ifPresent(fingerprint -> new KeyChange(file).finish(fingerprint));
        if (known.isPresent() && !Files.exists(file)) {
            throw new CannotStart(
                    "密钥文件 " + file + " 不见了。数据库里的身份证号和电话由它加密，没有它无法读取，也无法比对是否同一人。请把备份的密钥文件放回原处再启动。");
        }
        byte[] key = KeyFile.open(file);
        var own = KeyFingerprint.of(key);
        if (known.isEmpty()) {
            record(own);
            known = fingerprint();
        }
        if (!known.orElseThrow().equals(own)) {
            throw new CannotStart("密钥文件 " + file + " 不是加密这个数据库的那一份。请换回原来的密钥文件再启动。");
        }
        return new SecretValues(key);
    }

    Optional<KeyFingerprint> fingerprint() {
        return jdbc.sql("select fingerprint from secret.key_record")
                .query(byte[].class)
                .optional()
                .map(KeyFingerprint::ofBytes);
    }

    /** Nobody learns the fingerprint, and so nobody starts with an old key, until this transaction ends. */
    void lock() {
        jdbc.sql("lock table secret.key_record in access exclusive mode").update();
    }

    void replace(KeyFingerprint by) {
        jdbc.sql("update secret.key_record set fingerprint = :fingerprint")
                .param("fingerprint", by.bytes())
                .update();
    }

    private void record(KeyFingerprint fingerprint) {
        jdbc.sql(
                        "insert into secret.key_record (fingerprint) values (:fingerprint) on conflict do nothing")
                .param("fingerprint", fingerprint.bytes())
                .update();
    }
}
