package cn.taizhang.decision;

import java.util.Objects;

/**
 * 办理方式: what is settled about a matter before its first step.
 *
 * @param variant 程序模板
 * @param important 重要事项, which the community Party organization discusses first
 */
record Course(TemplateVariant variant, boolean important) {
    Course {
        Objects.requireNonNull(variant);
    }
}
