/** 群众端 — the pages. A further kind of page has a controller of its own here and templates below {@code portal}. */
@NullMarked
package cn.taizhang.portal.web;

import org.jspecify.annotations.NullMarked;
