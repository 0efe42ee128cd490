/**
 * 组织、人员、党员名册的页面. The pages of organizations and persons stand here, above account, because they are cut to
 * what their reader may see; their own modules stand below it.
 */
@NullMarked
package cn.taizhang.membership.web;

import org.jspecify.annotations.NullMarked;
