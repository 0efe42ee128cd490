/** 测试用具: what tests of all modules share. */
@NullMarked
package cn.taizhang.testing;

import org.jspecify.annotations.NullMarked;
