/**
 * 投票箱 — The box of an on-line secret ballot, on the portal: takes the votes of those who hold a code, each code once, and keeps them
 * sealed as a set without order. It knows no voter; it cannot open what it holds. ADR 033.
 */
@NullMarked
package cn.taizhang.portal.ballotbox;

import org.jspecify.annotations.NullMarked;
