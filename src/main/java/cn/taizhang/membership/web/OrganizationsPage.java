package cn.taizhang.membership.web;

import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 组织目录页.
 *
 * @param sub what is shown, as of when
 * @param rootHref the district's own page
 * @param groups the district's children by kind; empty while searching
 * @param searched whether something is searched for
 * @param found what was found
 * @param more whether more was found than is shown
 */
record OrganizationsPage(
        String query,
        String on,
        @Nullable String problem,
        String sub,
        String rootName,
        String rootHref,
        List<TreeGroup> groups,
        boolean searched,
        List<TreeGroup.Node> found,
        boolean more) {

    static final int MOST_FOUND = 50;

    static OrganizationsPage tree(Asked asked, Organization root, List<OrganizationEntry> below) {
        return new OrganizationsPage(
                asked.query(),
                asked.on(),
                asked.problem(),
                asked.dayText() + "的组织体系，直属 " + below.size() + " 个",
                root.name(),
                asked.withDay("/organizations/" + root.code()),
                TreeGroup.of(below, asked),
                false,
                List.of(),
                false);
    }

    static OrganizationsPage found(Asked asked, Organization root, List<OrganizationEntry> found) {
        boolean more = found.size() > MOST_FOUND;
        return new OrganizationsPage(
                asked.query(),
                asked.on(),
                asked.problem(),
                more
                        ? asked.dayText() + "名称或代码符合的很多，先列 " + MOST_FOUND + " 个"
                        : asked.dayText() + "名称或代码符合的 " + found.size() + " 个",
                root.name(),
                asked.withDay("/organizations/" + root.code()),
                List.of(),
                true,
                found.stream()
                        .limit(MOST_FOUND)
                        .map(entry -> TreeGroup.Node.of(entry, asked))
                        .toList(),
                more);
    }
}
