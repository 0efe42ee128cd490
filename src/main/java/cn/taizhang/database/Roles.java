package cn.taizhang.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 数据库角色: the owner migrates; the product works as {@link #APPLICATION}, who owns nothing and passes by no policy; figures are
 * counted as {@link #FIGURES}, who only reads (docs/adr/009).
 */
final class Roles {

    static final String APPLICATION = "taizhang_app";
    static final String FIGURES = "taizhang_figures";

    private Roles() {}

    /**
     * As the product works. Its password follows from the owner's, so that there is no second secret to keep, to lose or to
     * fall out of step.
     */
    static DatabaseAccess application(DatabaseAccess owner) {
        return of(owner, APPLICATION);
    }

    private static DatabaseAccess of(DatabaseAccess owner, String role) {
        return new DatabaseAccess(owner.url(), role, passwordFrom(owner.password(), role));
    }

    /** A role that owns nothing, for a database that is none of the inner product's; made if there is none. */
    static DatabaseAccess prepareOne(DatabaseAccess owner, Connection connection, String role)
            throws SQLException {
        var access = of(owner, role);
        makeIfMissing(connection, role);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "alter role %s login noinherit password '%s'"
                            .formatted(role, access.password()));
        }
        return access;
    }

    /**
     * Sees to it that the roles are there and that the product can log in.
     *
     * @throws DatabaseUnavailable when the owner may not make them; the message says what an administrator has to do
     */
    static void prepare(DatabaseAccess owner, Connection connection) {
        var application = application(owner);
        if (logsIn(application)) {
            return;
        }
        try {
            makeIfMissing(connection, APPLICATION);
            makeIfMissing(connection, FIGURES);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "alter role %s login noinherit password '%s'"
                                .formatted(APPLICATION, application.password()));
                statement.execute(
                        "grant %s to %s with inherit false, set true"
                                .formatted(FIGURES, APPLICATION));
            }
        } catch (SQLException refused) {
            throw new DatabaseUnavailable(
                    "账号 %s 建不了台账工作用的数据库角色 %s、%s（%s）。请让数据库管理员执行 alter role %s createrole，再启动一次；建好后可以收回。"
                            .formatted(
                                    owner.user(),
                                    APPLICATION,
                                    FIGURES,
                                    refused.getMessage(),
                                    owner.user()),
                    refused);
        }
        if (!logsIn(application)) {
            throw new DatabaseUnavailable(
                    "数据库不让角色 %s 登录。请数据库管理员在 pg_hba.conf 里允许它以 scram-sha-256 连接。"
                            .formatted(APPLICATION));
        }
    }

    private static void makeIfMissing(Connection connection, String role) throws SQLException {
        try (var statement = connection.createStatement()) {
            // two processes may do it at once; roles belong to the server, not to one database
            statement.execute(
                    """
                    do $$ begin
                        create role %s;
                    exception when duplicate_object or unique_violation then null;
                    end $$\
                    """
                            .formatted(role));
        }
    }

    private static boolean logsIn(DatabaseAccess access) {
        try (Connection connection = access.connect();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select pg_has_role('%s', 'set')".formatted(FIGURES))) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static String passwordFrom(String ownerPassword, String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(
                            ("taizhang:" + ownerPassword).getBytes(StandardCharsets.UTF_8),
                            "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
