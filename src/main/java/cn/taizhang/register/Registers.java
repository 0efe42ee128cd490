package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 全部台账: what the modules have declared, those first that others refer to. */
@Component
public class Registers {

    private final List<Register<?>> all;

    Registers(List<Register<?>> declared) {
        this.all = List.copyOf(declared);
    }

    public List<Register<?>> all() {
        return all;
    }

    /** Those of which the viewer may read something. */
    public List<Register<?>> readableBy(Viewer viewer) {
        return all.stream().filter(one -> viewer.may(one.reads())).toList();
    }

    public Register<?> get(String key) {
        return find(key).orElseThrow(() -> new NotFound("这本台账"));
    }

    Optional<Register<?>> find(String key) {
        return all.stream()
                .<Register<?>>map(one -> one)
                .filter(one -> one.key().equals(key))
                .findFirst();
    }
}
