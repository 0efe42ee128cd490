package cn.taizhang.shell.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.account.web.Viewers;
import cn.taizhang.kernel.Today;
import cn.taizhang.register.Registers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The frame of a signed-in viewer: their name, where they stand, and the places their roles open. */
@Component
final class ViewerChromeSource implements ChromeSource {

    private final Viewers viewers;
    private final Registers registers;
    private final Today today;
    private final boolean demo;

    ViewerChromeSource(
            Viewers viewers,
            Registers registers,
            Today today,
            @Value("${taizhang.clock-starts-at:}") String ownClock) {
        this.viewers = viewers;
        this.registers = registers;
        this.today = today;
        this.demo = !ownClock.isEmpty();
    }

    @Override
    public @Nullable Chrome chromeFor(HttpServletRequest request) {
        if (request.getAttribute(Overload.TOLD) != null) {
            return null; // who looks would be asked of the database that does not answer
        }
        return viewers.of(request).map(this::chrome).orElse(null);
    }

    private Chrome chrome(Viewer viewer) {
        return new Chrome(
                viewer.name(),
                viewer.organizationNames(),
                viewer.roleLabels(),
                today.date(),
                demo,
                Menu.of(placesOf(viewer), Map.of()));
    }

    private Set<String> placesOf(Viewer viewer) {
        var places = new HashSet<>(Set.of("desk", "organizations", "regulations"));
        if (!registers.readableBy(viewer).isEmpty()) {
            places.add("registers");
        }
        addIf(places, viewer, Permission.READ_RECORDS, "meetings", "documents", "quality");
        addIf(places, viewer, Permission.READ_RECORDS, "procedures", "notices", "rolls");
        addIf(places, viewer, Permission.READ_RECORDS, "sealed-ballots");
        addIf(places, viewer, Permission.READ_PEOPLE, "people", "roll");
        addIf(places, viewer, Permission.READ_FIGURES, "figures", "programmes", "methods");
        addIf(places, viewer, Permission.DRAFT_REPORTS, "reports");
        addIf(places, viewer, Permission.PUBLISH, "publications");
        addIf(places, viewer, Permission.REVIEW_PUBLICATION, "publications");
        addIf(places, viewer, Permission.TAKE_SUBMISSIONS, "submissions");
        addIf(places, viewer, Permission.KEEP_EXCHANGE, "exchange");
        addIf(places, viewer, Permission.KEEP_ACCOUNTS, "accounts");
        addIf(places, viewer, Permission.READ_AUDIT, "audit");
        return places;
    }

    private static void addIf(
            Set<String> places, Viewer viewer, Permission permission, String... keys) {
        if (viewer.may(permission)) {
            places.addAll(Set.of(keys));
        }
    }
}
