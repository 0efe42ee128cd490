/** 数据的测试: on the whole product, in districts of their own. */
@NullMarked
package cn.taizhang.figure;

import org.jspecify.annotations.NullMarked;
