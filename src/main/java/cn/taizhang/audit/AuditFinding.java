package cn.taizhang.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 一处不符: what the verification found.
 *
 * @param chainId the chain, or null when it is about the file of heads
 * @param from the first entry concerned (of the file: the first line)
 * @param to the last, inclusive
 */
public record AuditFinding(Kind kind, @Nullable UUID chainId, long from, long to) {

    /** 哪里不符. */
    public enum Kind {
        ALTERED("内容被改动或与别条对调"),
        MISSING("不见了"),
        SURPLUS("是插进来的，编号重复或不对"),
        UNLINKED("与前一条不衔接"),
        REBUILT("与写在库外的链头不符：其中有记录被改动，其后的哈希被重新算过"),
        HEAD("数据库里的链头与最后一条不符"),
        TURNED_BACK("写在库外的链头先后矛盾：这一段曾被退回或重做"),
        HEADS_REFUSED("被改动过，或不是用本数据目录的密钥写的，没有采用"),
        HEADS_MISSING("链头文件不见了，但它的密钥还在"),
        KEY_MISSING("链头文件的密钥（keys/audit.key）不见了，无法核对已写出的链头");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What is wrong where, without the name of the chain. */
    public String text() {
        return switch (kind) {
            case HEADS_MISSING, KEY_MISSING -> kind.label();
            case HEADS_REFUSED -> "链头文件" + place("行") + kind.label();
            default -> place("条") + kind.label();
        };
    }

    private String place(String unit) {
        return from == to
                ? "第 " + from + " " + unit + "："
                : "第 " + from + " 至 " + to + " " + unit + "：";
    }
}
