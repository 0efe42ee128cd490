@NullMarked
package cn.taizhang.shell.web;

import org.jspecify.annotations.NullMarked;
