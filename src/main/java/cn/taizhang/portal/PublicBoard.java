package cn.taizhang.portal;

import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Today;
import cn.taizhang.parcel.Item;
import cn.taizhang.parcel.Published;
import cn.taizhang.parcel.Withdrawn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公告栏: what was handed out to be shown, by community. */
@Service
@Transactional
public class PublicBoard implements ItemTaker {

    /** 最多列这么多. */
    public static final int MOST_SHOWN = BoardStore.MOST_SHOWN;

    private final BoardStore store;
    private final Today today;

    PublicBoard(BoardStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    /** Those whose name holds the words; all for none. */
    @Transactional(readOnly = true)
    public List<Community> communities(String search) {
        return store.communities(search.strip());
    }

    @Transactional(readOnly = true)
    public Community community(String code) {
        return store.community(code).orElseThrow(() -> new NotFound("这个社区"));
    }

    /** What a community shows, what runs first, then the newest; more than {@link #MOST_SHOWN} where there is more. */
    @Transactional(readOnly = true)
    public List<Posted> postedIn(Community community) {
        return store.postedIn(community.code(), today.date());
    }

    @Transactional(readOnly = true)
    public Optional<Posted> find(Community community, UUID id) {
        return store.find(community.code(), id);
    }

    @Override
    public Set<Class<? extends Item.Outward>> kinds() {
        return Set.of(Published.class, Withdrawn.class);
    }

    @Override
    public void take(Item.Outward item) {
        if (item instanceof Published published) {
            store.keepCommunity(published.communityCode(), published.communityName());
            store.keep(published);
        } else if (item instanceof Withdrawn withdrawn) {
            store.withdraw(withdrawn.id(), withdrawn.on());
        }
    }
}
