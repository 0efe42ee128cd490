/** 台账的页面: one list, one form, one record's page for every register that has none of its own. */
@NullMarked
package cn.taizhang.register.web;

import org.jspecify.annotations.NullMarked;
