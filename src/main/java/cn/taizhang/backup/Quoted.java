package cn.taizhang.backup;

/** 加引号的名字: names come from the catalogue of a database, or from a file; either way they are only ever names. */
final class Quoted {

    private Quoted() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
