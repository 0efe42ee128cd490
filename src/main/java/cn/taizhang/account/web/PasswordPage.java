package cn.taizhang.account.web;

import cn.taizhang.kernel.Breach;
import java.util.List;

/**
 * 修改密码页. Nothing that was typed is sent back.
 *
 * @param first the account still has the password it was handed over with; nothing else opens before
 */
record PasswordPage(boolean first, List<Breach> breaches) {}
