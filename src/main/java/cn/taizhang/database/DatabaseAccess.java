package cn.taizhang.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * 数据库连接参数: where the database is and as whom to log in.
 *
 * @param url a JDBC address without user and password
 * @param user the role to log in as
 * @param password its password, never printed
 */
public record DatabaseAccess(String url, String user, String password) {

    /** The server's DETAIL quotes rows, and rows are about people: it stays out of exceptions, hence out of logs. */
    static final String NO_ROWS_IN_MESSAGES = "logServerErrorDetail=false";

    private static final String FORM = "postgresql://用户名:密码@主机:端口/数据库名";

    /**
     * Reads what {@code --db} was given: {@code postgresql://user:password@host:port/database}, {@code postgres://…}
     * or {@code jdbc:postgresql://host:port/database?user=…&password=…}. Special characters of user and password are
     * written as %XX. Further parameters behind ? are kept.
     *
     * @throws DatabaseUnavailable when it is malformed or names no database or user
     */
    public static DatabaseAccess of(String given) {
        URI address = parse(given.strip());
        String user = "";
        String password = "";
        if (address.getRawUserInfo() != null) {
            String[] parts = address.getRawUserInfo().split(":", 2);
            user = decode(parts[0].replace("+", "%2B"));
            password = parts.length == 2 ? decode(parts[1].replace("+", "%2B")) : "";
        }
        var others = new ArrayList<String>();
        if (address.getRawQuery() != null) {
            for (String parameter : address.getRawQuery().split("&", -1)) {
                if (parameter.startsWith("user=")) {
                    user = decode(parameter.substring("user=".length()));
                } else if (parameter.startsWith("password=")) {
                    password = decode(parameter.substring("password=".length()));
                } else if (!parameter.isEmpty()) {
                    others.add(parameter);
                }
            }
        }
        if (user.isEmpty()) {
            throw malformed("没有写用户名");
        }
        others.add(NO_ROWS_IN_MESSAGES);
        return new DatabaseAccess(
                "jdbc:postgresql://"
                        + address.getHost()
                        + (address.getPort() < 0 ? "" : ":" + address.getPort())
                        + address.getRawPath()
                        + "?"
                        + String.join("&", others),
                user,
                password);
    }

    /** As the product works on the database that this owner migrates: no owner, under every policy. */
    public DatabaseAccess application() {
        return Roles.application(this);
    }

    /** One new connection, outside any pool. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Without the password: this text ends up in logs. */
    @Override
    public String toString() {
        return "DatabaseAccess[" + url + ", " + user + "]";
    }

    private static URI parse(String given) {
        String plain = given.startsWith("jdbc:") ? given.substring("jdbc:".length()) : given;
        if (!plain.startsWith("postgresql://") && !plain.startsWith("postgres://")) {
            throw malformed("应以 postgresql:// 或 jdbc:postgresql:// 开头");
        }
        URI address;
        try {
            address = new URI(plain);
        } catch (URISyntaxException notAnAddress) {
            throw malformed("含有不能直接写在地址里的字符（密码里的特殊字符请写成 %XX）");
        }
        if (address.getHost() == null) {
            throw malformed("没有写主机名，或主机名里有下划线，或端口不是数字");
        }
        @Nullable String path = address.getRawPath();
        if (path == null || path.length() < 2 || path.indexOf('/', 1) >= 0) {
            throw malformed("端口后面应是一个斜杠和数据库名");
        }
        return address;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw malformed("用户名或密码里的 % 后面应是两位十六进制数（% 本身写成 %25）");
        }
    }

    /** The address itself is left out of the message: it may hold a password. */
    private static DatabaseUnavailable malformed(String why) {
        return new DatabaseUnavailable("数据库地址写得不对：" + why + "。写法：" + FORM);
    }
}
