package cn.taizhang.shell.web;

import java.security.Principal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The frame for a viewer of whom only the name is known: it shows the whole menu. */
@Component
final class PrincipalChromeSource implements ChromeSource {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final InstantSource clock;

    PrincipalChromeSource(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable Chrome chromeFor(@Nullable Principal principal) {
        if (principal == null) {
            return null;
        }
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        return new Chrome(
                principal.getName(), "", "", today, false, Menu.of(Menu.keys(), Map.of()));
    }
}
