/** 对外发布 — pages. */
@NullMarked
package cn.taizhang.publication.web;

import org.jspecify.annotations.NullMarked;
