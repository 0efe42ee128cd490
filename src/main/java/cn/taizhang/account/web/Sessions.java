package cn.taizhang.account.web;

import cn.taizhang.account.SignIn;
import cn.taizhang.kernel.Today;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** 会话凭证: turns an admitted log-in into what a session holds, whole or half. */
@Component
public class Sessions {

    /** 已登录: opens every page. */
    public static final String SIGNED_IN = "SIGNED_IN";

    /** 待第二重验证: opens the page that asks for it, and nothing else. */
    public static final String HALF_SIGNED_IN = "HALF_SIGNED_IN";

    private final Today today;

    Sessions(Today today) {
        this.today = today;
    }

    Authentication of(SignIn.Admitted admitted) {
        var in = SignedIn.of(admitted, today.instant());
        var authority = new SimpleGrantedAuthority(in.isWhole() ? SIGNED_IN : HALF_SIGNED_IN);
        return UsernamePasswordAuthenticationToken.authenticated(in, null, List.of(authority));
    }
}
