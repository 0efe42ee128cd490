package cn.taizhang.register.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Sent;
import cn.taizhang.register.Register;
import cn.taizhang.register.Registers;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 按地址找台账: the register an address names, where its pages are those that all share. */
@Component
class CommonPages {

    private final Registers registers;

    CommonPages(Registers registers) {
        this.registers = registers;
    }

    /** One with a list of its own stands elsewhere, and is not found here. */
    Register<?> get(String key) {
        var register = registers.get(key);
        if (!register.hasCommonPages()) {
            throw new NotFound("这本台账");
        }
        return register;
    }

    /** One whose records have an address here, though some of them are shown elsewhere. */
    Register<?> shown(String key) {
        var register = registers.get(key);
        return register.showing().page() == null ? get(key) : register;
    }

    /** One into which the viewer may bring records, one at a time. */
    Register<?> kept(Viewer viewer, String key) {
        var register = registers.get(key);
        if (!register.hasForm()) {
            throw new NotFound("这本台账的登记表");
        }
        viewer.require(register.keeps());
        return register;
    }

    /** What is no id names no record. */
    static UUID id(String text) {
        return id(text, "这条记录");
    }

    static UUID id(String text, String what) {
        return Sent.id(text, what);
    }
}
